using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>Squared distance from a target: 1 for real, 0 for fake, and 1 for fakes when it is the
/// generator's turn.</summary>
/// <remarks>
/// It still pulls at fakes that D takes for real but that lie far from the data. The
/// discriminator's loss carries the paper's factor 1/2, the generator's not, as in CycleGAN, whose
/// other weights count on it.
/// Source: Mao et al. 2017, arXiv:1611.04076, equation 9.
/// </remarks>
/// <param name="realTarget">What D is to say of real samples.</param>
public sealed class LeastSquaresLoss(double realTarget = 1) : IAdversarialLoss
{
    /// <inheritdoc/>
    public Tensor OfReal(Tensor real)
    {
        using var scope = NewDisposeScope();
        return (From(real, realTarget) / 2).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor OfFake(Tensor fake)
    {
        using var scope = NewDisposeScope();
        return (From(fake, 0) / 2).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor OfGenerator(Tensor fake) => From(fake, 1);

    /// <summary>The mean outputs, 1 for real and 0 for fake if D were right.</summary>
    public IReadOnlyList<string> Measures { get; } = [History.RealScore, History.FakeScore];

    /// <inheritdoc/>
    public IReadOnlyList<Tensor> Measure(Tensor real, Tensor fake) => [real.mean(), fake.mean()];

    static Tensor From(Tensor outputs, double target)
    {
        using var targets = full_like(outputs, target);
        return nn.functional.mse_loss(outputs, targets);
    }
}
