using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>The discriminator is content with real samples above 1 and fakes below -1, so it does
/// not waste itself on easy ones; the generator wants its fakes high.</summary>
/// <remarks>Source: Lim and Ye 2017, arXiv:1705.02894; Miyato et al. 2018, arXiv:1802.05957,
/// equations 16 and 17.</remarks>
public sealed class HingeLoss : IAdversarialLoss
{
    /// <inheritdoc/>
    public Tensor OfReal(Tensor real)
    {
        using var scope = NewDisposeScope();
        return (1 - real).relu().mean().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor OfFake(Tensor fake)
    {
        using var scope = NewDisposeScope();
        return (1 + fake).relu().mean().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor OfGenerator(Tensor fake)
    {
        using var scope = NewDisposeScope();
        return (-fake.mean()).MoveToOuterDisposeScope();
    }

    /// <summary>How far apart the mean outputs are: 2 or more if D were right.</summary>
    public IReadOnlyList<string> Measures { get; } = ["margin"];

    /// <inheritdoc/>
    public IReadOnlyList<Tensor> Measure(Tensor real, Tensor fake) => [real.mean() - fake.mean()];
}
