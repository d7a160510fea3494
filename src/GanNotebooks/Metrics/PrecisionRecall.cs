using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Quality and diversity apart: which share of the fakes lies where real samples are, and
/// which share of the real samples where fakes are.</summary>
/// <remarks>A heap is where the balls round its samples are that reach to their k-th neighbours.
/// One outlier has a large ball. Real samples do not reach 1: take their own score as the measure.
/// Source: Kynkäänniemi et al. 2019, arXiv:1904.06991, section 2.</remarks>
/// <param name="Precision">Quality, 0 to 1.</param>
/// <param name="Recall">Diversity, 0 to 1.</param>
public sealed record PrecisionRecall(double Precision, double Recall)
{
    /// <summary>Scores features.</summary>
    /// <param name="real">Of real samples, (N, D), more than k.</param>
    /// <param name="fake">Of generated ones, (M, D), more than k.</param>
    /// <param name="k">Which neighbour a ball reaches to.</param>
    /// <exception cref="ArgumentException">There are too few samples, of different width, or with
    /// NaN or infinity.</exception>
    public static PrecisionRecall Of(Tensor real, Tensor fake, int k = 3) =>
        new(Balls.Inside(real, fake, k).Covered, Balls.Inside(fake, real, k).Covered);
}
