using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>The losses that belong to the names, and the discriminator's as a whole.</summary>
public static class AdversarialLosses
{
    /// <summary>The loss of that name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="realTarget">What D is to say of real samples; below 1 is one-sided label
    /// smoothing (Salimans et al. 2016, arXiv:1606.03498, section 3.4).</param>
    /// <exception cref="ArgumentException">The loss has no target that could be smoothed.
    /// </exception>
    public static IAdversarialLoss Create(this AdversarialLoss name, double realTarget = 1) =>
        name switch
        {
            AdversarialLoss.NonSaturating => new NonSaturatingLoss(realTarget),
            AdversarialLoss.Minimax => new MinimaxLoss(realTarget),
            AdversarialLoss.LeastSquares => new LeastSquaresLoss(realTarget),
            _ when realTarget != 1 => throw new ArgumentException(
                $"The {name} loss has no targets, so RealTarget must be 1, got {realTarget}. "
                + "Leave it out, or choose NonSaturating, Minimax or LeastSquares."),
            AdversarialLoss.Hinge => new HingeLoss(),
            AdversarialLoss.Wasserstein => new WassersteinLoss(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such loss."),
        };

    /// <summary>The discriminator's loss, both parts together.</summary>
    /// <param name="loss">Which one.</param>
    /// <param name="real">The discriminator's outputs for real samples.</param>
    /// <param name="fake">Its outputs for generated ones.</param>
    public static Tensor OfDiscriminator(this IAdversarialLoss loss, Tensor real, Tensor fake)
    {
        using var scope = NewDisposeScope();
        return (loss.OfReal(real) + loss.OfFake(fake)).MoveToOuterDisposeScope();
    }
}
