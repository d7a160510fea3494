using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>The first paper's loss as it is used: the discriminator's is that of
/// <see cref="MinimaxLoss"/>, the generator makes -log D(fake) small.</summary>
/// <remarks>It pushes hardest where D is surest that a fake is one.
/// Source: Goodfellow et al. 2014, arXiv:1406.2661, end of section 3.</remarks>
/// <param name="realTarget">The probability that D is to give real samples.</param>
public sealed class NonSaturatingLoss(double realTarget = 1) : MinimaxLoss(realTarget)
{
    /// <inheritdoc/>
    public override Tensor OfGenerator(Tensor fake) => CrossEntropy(fake, 1);
}
