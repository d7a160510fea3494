using GanNotebooks.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Losses;

/// <summary>Closed forms; PyTorch's numbers are in the GANs' parity runs.</summary>
public sealed class AdversarialLossTests : IDisposable
{
    const double Rounding = 1e-6;   // float32, a few operations

    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void All_logits_zero_give_twice_log_2_to_D_and_plus_or_minus_log_2_to_G()
    {
        var zero = zeros(4, 1);
        Assert.Equal(2 * Math.Log(2), new MinimaxLoss().OfDiscriminator(zero, zero).ToDouble(), Rounding);
        Assert.Equal(-Math.Log(2), new MinimaxLoss().OfGenerator(zero).ToDouble(), Rounding);
        Assert.Equal(Math.Log(2), new NonSaturatingLoss().OfGenerator(zero).ToDouble(), Rounding);
    }

    [Fact]
    public void Where_D_is_sure_of_a_fake_only_the_non_saturating_loss_pushes()
    {
        // d/dl log(1 - p) = -p and d/dl -log p = p - 1, at the logit l = -8.
        var probability = 1 / (1 + Math.Exp(8));
        Assert.Equal(-probability, Slope(new MinimaxLoss()), Rounding);
        Assert.Equal(probability - 1, Slope(new NonSaturatingLoss()), Rounding);

        static double Slope(IAdversarialLoss loss)
        {
            var logit = full([1, 1], -8f).requires_grad_();
            loss.OfGenerator(logit).backward();
            return logit.grad!.ToDouble();
        }
    }

    [Fact]
    public void Smoothed_labels_make_D_want_the_target_and_no_more()
    {
        // Least where p = 0.9, that is at the logit log 9; there it is the entropy of 0.9.
        var logit = full([1, 1], (float)Math.Log(9)).requires_grad_();
        var sureFake = full([1, 1], -40f);
        var loss = new NonSaturatingLoss(realTarget: 0.9).OfDiscriminator(logit, sureFake);
        Assert.Equal(-0.9 * Math.Log(0.9) - 0.1 * Math.Log(0.1), loss.ToDouble(), Rounding);
        loss.backward();
        Assert.Equal(0, logit.grad!.ToDouble(), Rounding);
    }

    [Fact]
    public void Least_squares_are_half_the_squared_distances_for_D_and_the_whole_for_G()
    {
        var (real, fake) = (tensor([0.5f, 1.5f]), tensor([0.5f, -1f]));
        var loss = new LeastSquaresLoss();
        Assert.Equal((0.25 + 0.625) / 2, loss.OfDiscriminator(real, fake).ToDouble(), Rounding);
        Assert.Equal((0.25 + 4) / 2, loss.OfGenerator(fake).ToDouble(), Rounding);
    }

    [Theory, InlineData(2, -2, 0), InlineData(0, 0, 2), InlineData(-1, 3, 6)]
    public void The_hinge_costs_nothing_beyond_the_margin(double real, double fake, double cost) =>
        Assert.Equal(cost, new HingeLoss().OfDiscriminator(
            tensor((float)real), tensor((float)fake)).ToDouble(), Rounding);

    [Fact]
    public void The_critics_loss_is_the_estimate_of_the_distance_with_its_sign_turned_round()
    {
        var (real, fake) = (tensor([3f, 5f]), tensor([1f, 2f]));
        var loss = new WassersteinLoss();
        Assert.Equal(-2.5, loss.OfDiscriminator(real, fake).ToDouble(), Rounding);
        Assert.Equal(2.5, loss.Measure(real, fake)[0].ToDouble(), Rounding);
        Assert.Equal(-1.5, loss.OfGenerator(fake).ToDouble(), Rounding);
    }

    [Theory, InlineData(AdversarialLoss.Hinge), InlineData(AdversarialLoss.Wasserstein)]
    public void A_loss_without_targets_refuses_smoothed_labels(AdversarialLoss name) =>
        Assert.Contains($"The {name} loss has no targets, so RealTarget must be 1, got 0.9",
            Assert.Throws<ArgumentException>(() => name.Create(0.9)).Message);

    [Fact]
    public void Every_name_has_its_loss_with_a_number_for_every_measure()
    {
        foreach (var name in Enum.GetValues<AdversarialLoss>())
        {
            var loss = name.Create();
            Assert.StartsWith(name.ToString(), loss.GetType().Name);
            Assert.Equal(loss.Measures.Count, loss.Measure(zeros(2, 1), zeros(2, 1)).Count);
        }
    }

    [Fact]
    public void Cycle_and_identity_are_mean_absolute_differences()
    {
        var (real, other) = (zeros(1, 1, 2, 2), tensor([1f, -1f, 3f, 0f], [1, 1, 2, 2]));
        Assert.Equal(1.25, CycleLoss.Of(real, other).ToDouble(), Rounding);
        Assert.Equal(1.25, IdentityLoss.Of(real, other).ToDouble(), Rounding);
    }
}
