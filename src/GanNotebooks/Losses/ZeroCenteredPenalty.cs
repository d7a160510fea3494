using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>Keeps a discriminator flat where the data is (R1) or where the fakes are (R2), so that
/// it comes to rest when the generator has arrived.</summary>
/// <remarks>E |slope|^2 / 2, to be multiplied by gamma (the paper's 10).
/// Source: Mescheder et al. 2018, arXiv:1801.04406, equations 9 and 10.</remarks>
public static class ZeroCenteredPenalty
{
    /// <summary>The penalty, a scalar, differentiable in the discriminator's weights.</summary>
    /// <param name="outputs">The discriminator's, (N, 1).</param>
    /// <param name="inputs">What it saw, (N, ...): real samples for R1, fakes for R2; with
    /// <c>requires_grad</c> set before it saw them.</param>
    public static Tensor Of(Tensor outputs, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        return (Slopes.At(outputs, inputs).pow(2).sum(1).mean() / 2).MoveToOuterDisposeScope();
    }
}
