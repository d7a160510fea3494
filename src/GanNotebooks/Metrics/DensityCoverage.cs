using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Quality and diversity apart, with less weight for outliers: how densely real samples
/// lie where the fakes are, and which share of the real samples has a fake near.</summary>
/// <remarks>A real sample's ball reaches to its k-th real neighbour. Both are 1 for equal
/// distributions (coverage 1 - 2^-k nearly).
/// Source: Naeem et al. 2020, arXiv:2002.09797, section 3.</remarks>
/// <param name="Density">Real samples' balls that a fake lies in, on average, divided by k; 0 or
/// more, may exceed 1.</param>
/// <param name="Coverage">The share of real samples with a fake in their ball, 0 to 1.</param>
public sealed record DensityCoverage(double Density, double Coverage)
{
    /// <summary>Scores features.</summary>
    /// <param name="real">Of real samples, (N, D), more than k.</param>
    /// <param name="fake">Of generated ones, (M, D), at least one.</param>
    /// <param name="k">Which neighbour a ball reaches to.</param>
    /// <exception cref="ArgumentException">There are too few samples, of different width, or with
    /// NaN or infinity.</exception>
    public static DensityCoverage Of(Tensor real, Tensor fake, int k = 5)
    {
        var balls = Balls.Inside(real, fake, k);
        return new(balls.PerQuery / k, balls.Occupied);
    }
}
