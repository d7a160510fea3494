
namespace GanNotebooks.Interactive.Tests.Charts;

public sealed class SmoothingTests
{
    [Fact]
    public void A_constant_stays_itself_from_the_first_value_on() => Assert.All(
        Smoothing.Average([3, 3, 3, 3], 0.9), value => Assert.Equal(3, value, 12));

    [Fact]
    public void Two_values_are_weighed_by_their_age() =>
        // (0.5 * 0.5 * 1 + 0.5 * 3) / (0.25 + 0.5)
        Assert.Equal(1.75 / 0.75, Smoothing.Average([1, 3], 0.5)[1], 12);

    [Fact]
    public void A_gap_stays_a_gap_and_spoils_nothing_after_it()
    {
        var smooth = Smoothing.Average([2, double.NaN, 2], 0.9);
        Assert.True(double.IsNaN(smooth[1]));
        Assert.Equal(2, smooth[2], 12);
    }

    [Fact]
    public void Thinning_keeps_the_highest_and_the_lowest()
    {
        var y = new double[10_000];
        (y[1234], y[8765]) = (5, -7);
        var x = Enumerable.Range(0, y.Length).Select(i => (double)i).ToArray();
        var (thinX, thinY) = Smoothing.Thin(x, y, 200);
        Assert.True(thinX.Length <= 200);
        Assert.Contains((1234.0, 5.0), thinX.Zip(thinY));
        Assert.Contains((8765.0, -7.0), thinX.Zip(thinY));
        Assert.Equal(thinX.Order(), thinX);
    }
}
