using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>The game of the first paper: both players pull at the same number,
/// E log D(real) + E log(1 - D(fake)).</summary>
/// <remarks>
/// The discriminator's outputs are logits. <see cref="OfGenerator"/> saturates: where D is sure
/// that a fake is one, it has almost no slope.
/// Source: Goodfellow et al. 2014, arXiv:1406.2661, equation 1.
/// </remarks>
/// <param name="realTarget">The probability that D is to give real samples.</param>
public class MinimaxLoss(double realTarget = 1) : IAdversarialLoss
{
    /// <inheritdoc/>
    public Tensor OfReal(Tensor real) => CrossEntropy(real, realTarget);

    /// <inheritdoc/>
    public Tensor OfFake(Tensor fake) => CrossEntropy(fake, 0);

    /// <inheritdoc/>
    public virtual Tensor OfGenerator(Tensor fake)
    {
        using var scope = NewDisposeScope();
        return (-OfFake(fake)).MoveToOuterDisposeScope();
    }

    /// <summary>The mean probabilities.</summary>
    public IReadOnlyList<string> Measures { get; } = [History.RealScore, History.FakeScore];

    /// <inheritdoc/>
    public IReadOnlyList<Tensor> Measure(Tensor real, Tensor fake) =>
        [real.sigmoid().mean(), fake.sigmoid().mean()];

    /// <summary>-target log p - (1 - target) log(1 - p), p the probability of the logit.</summary>
    private protected static Tensor CrossEntropy(Tensor logits, double target)
    {
        using var targets = full_like(logits, target);
        return nn.functional.binary_cross_entropy_with_logits(logits, targets);
    }
}
