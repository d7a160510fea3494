using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>The critic pulls the means of its outputs apart, the generator pulls them together.
/// </summary>
/// <remarks>
/// If the critic may rise by at most one per unit of distance (clipping, gradient penalty, spectral
/// norm), the difference of means estimates the Wasserstein-1 distance between data and fakes from
/// below.
/// Source: Arjovsky et al. 2017, arXiv:1701.07875, equation 2.
/// </remarks>
public sealed class WassersteinLoss : IAdversarialLoss
{
    /// <summary>The series that holds the estimate.</summary>
    public const string Estimate = "Wasserstein";

    /// <inheritdoc/>
    public Tensor OfReal(Tensor real) => Low(real);

    /// <inheritdoc/>
    public Tensor OfFake(Tensor fake) => fake.mean();

    /// <inheritdoc/>
    public Tensor OfGenerator(Tensor fake) => Low(fake);

    /// <summary>The estimate of the distance, in units of the critic.</summary>
    public IReadOnlyList<string> Measures { get; } = [Estimate];

    /// <inheritdoc/>
    public IReadOnlyList<Tensor> Measure(Tensor real, Tensor fake) => [real.mean() - fake.mean()];

    // Small where the outputs are high.
    static Tensor Low(Tensor outputs)
    {
        using var scope = NewDisposeScope();
        return (-outputs.mean()).MoveToOuterDisposeScope();
    }
}
