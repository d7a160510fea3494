
namespace GanNotebooks.Interactive.Tests.Charts;

public sealed class AxisTests
{
    [Theory]
    [InlineData(0, 1, new[] { 0, .2, .4, .6, .8, 1 })]
    [InlineData(0, 3000, new[] { 0.0, 1000, 2000, 3000 })]
    [InlineData(-1.3, 1.2, new[] { -1, -.5, 0, .5, 1 })]
    public void Ticks_are_round_numbers_inside_the_scale(double low, double high, double[] ticks) =>
        Assert.Equal(ticks, new Axis(low, high, 0, 100).Ticks(5), (a, b) => Math.Abs(a - b) < 1e-9);

    [Fact]
    public void The_ends_lie_at_the_ends()
    {
        var axis = new Axis(2, 4, 100, 0);
        Assert.Equal((100, 50, 0), (axis[2], axis[3], axis[4]));
    }

    [Fact]
    public void Equal_ratios_have_equal_lengths_on_a_logarithmic_scale() =>
        Assert.Equal(50, new Axis(0.01, 100, 0, 100, logarithmic: true)[1], 9);

    [Fact]
    public void A_scale_without_width_still_has_a_middle() =>
        Assert.Equal(50, new Axis(3, 3, 0, 100)[3], 9);
}
