using GanNotebooks.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Losses;

/// <summary>Penalties are derivatives that a network learns by, so they are derived twice.</summary>
public sealed class PenaltyTests : IDisposable
{
    const double Rounding = 1e-12;   // float64

    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory, InlineData(3, 4, false, 16), InlineData(0.3, 0.4, false, 0.25),
     InlineData(3, 4, true, 16), InlineData(0.3, 0.4, true, 0)]
    public void A_linear_critics_penalty_is_its_slopes_distance_from_1_squared(
        double x, double y, bool oneSided, double expected)
    {
        var weight = tensor([x, y]).requires_grad_();
        var penalty = GradientPenalty.Of(s => s.to(float64).matmul(weight),
            randn(5, 2, dtype: float64), randn(5, 2, dtype: float64), oneSided);
        Assert.Equal(expected, penalty.ToDouble(), Rounding);
        penalty.backward();
        var length = Math.Sqrt(x * x + y * y);
        var slope = oneSided && length < 1 ? 0 : 2 * (length - 1) / length;
        Assert.Equal(slope * x, weight.grad![0].ToDouble(), Rounding);
        Assert.Equal(slope * y, weight.grad[1].ToDouble(), Rounding);
    }

    [Fact]
    public void R1_of_half_a_square_is_half_the_mean_square_distance_from_the_origin()
    {
        // D(x) = a/2 |x|^2 has the slope a x, so R1 = a^2/2 E|x|^2 and dR1/da = a E|x|^2.
        var a = tensor(3.0).requires_grad_();
        var x = randn(6, 4, dtype: float64).requires_grad_();
        var penalty = ZeroCenteredPenalty.Of(a / 2 * x.pow(2).sum(1), x);
        var square = x.detach().pow(2).sum(1).mean().ToDouble();
        Assert.Equal(4.5 * square, penalty.ToDouble(), Rounding);
        penalty.backward();
        Assert.Equal(3 * square, a.grad!.ToDouble(), Rounding);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_convolutional_critics_weights_get_the_penaltys_true_gradient(bool zeroCentered)
    {
        manual_seed(5);
        var critic = nn.Sequential(
            nn.Conv2d(2, 3, 4, 2, 1, dtype: float64), nn.Tanh(),
            nn.Conv2d(3, 1, 2, dtype: float64), nn.Flatten());
        var (real, fake) = (randn(3, 2, 4, 4, dtype: float64), randn(3, 2, 4, 4, dtype: float64));
        Penalty().backward();
        var weight = critic.parameters().First();

        // Central differences: their error is of the order 1e-10 at this width in float64.
        const double Width = 1e-5, Tolerance = 1e-7;
        foreach (var place in (long[])[0, 17, 95])
        {
            var (up, down) = (At(place, Width), At(place, -Width));
            Assert.Equal((up - down) / (2 * Width),
                weight.grad!.flatten()[place].ToDouble(), Tolerance);
        }

        double At(long place, double change)
        {
            Move(place, change);
            var value = Penalty().ToDouble();
            Move(place, -change);
            return value;
        }

        void Move(long place, double change)
        {
            using var unrecorded = no_grad();
            weight.view(-1)[place].add_(change);
        }

        Tensor Penalty()
        {
            manual_seed(6);   // the same places between real and fake each time
            var x = real.detach().clone().requires_grad_();
            return zeroCentered ? ZeroCenteredPenalty.Of(critic.call(x), x)
                : GradientPenalty.Of(critic.call, real, fake);
        }
    }
}
