using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests.Planes;

public sealed class PlaneTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_surface_is_orange_where_the_discriminator_says_real()
    {
        var shown = new Shown(RightIsReal()).IsPlain();
        var surface = shown.Png;
        var (left, right) = (surface[5, 50].ToArray(), surface[90, 50].ToArray());
        Assert.True(right[0] > right[2] && left[2] > left[0], "left is blue, right is orange");
        Assert.Contains("D says 0", shown.Text);
        Assert.Contains("400 real, 300 fake", shown.Text);
    }

    [Fact]
    public void High_is_up()
    {
        var plane = Plane.Of(x => x.select(1, 1), ("real", Corners()));
        var surface = new Shown(plane).Png;
        Assert.True(surface[40, 2][0] > surface[40, 2][2], "the top row is orange");
    }

    [Fact]
    public void A_critics_scale_is_symmetric() => Assert.Equal((-3.0, 3.0),
        new Surface([-3, 1, 0, 2], 2).Range, (a, b) => a == b);

    [Fact]
    public void A_runaway_point_does_not_squeeze_the_others_and_is_counted()
    {
        var points = randn(500, 2);
        points[3].fill_(1e6);
        points[4].fill_(float.NaN);
        var shown = new Shown(Plane.Of(("fake", points))).IsPlain();
        // Of 500 the outermost two on each of four sides count as runaways, these two among them.
        Assert.Matches(@"\([2-8] outside the picture\)", shown.Text);
        Assert.InRange(Plane.Of(("fake", points)).High.X, 1, 10);
    }

    [Fact]
    public void Ring_and_grid_show_themselves() =>
        Assert.Contains("1,000 ring", new Shown(GaussianMixture.Ring.Draw(1000)).IsPlain().Text);

    [Fact]
    public void Three_coordinates_are_an_error_that_says_so() => Assert.Contains("(7, 3)",
        Assert.Throws<ArgumentException>(() => Plane.Of(("fake", zeros(7, 3)))).Message);

    [Fact]
    public void A_discriminator_that_forgets_points_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Plane.Of(x => x[..5], ("real", Corners())));

    internal static Plane RightIsReal()
    {
        using var scope = NewDisposeScope();
        var ring = GaussianMixture.Ring.Draw(400).Pick([.. Enumerable.Range(0, 400)]);
        return Plane.Of(x => (3 * x.select(1, 0)).sigmoid(),
            ("real", ring), ("fake", randn(300, 2) * 0.4));
    }

    static Tensor Corners() => tensor(new float[] { -1, -1, 1, 1 }).reshape(2, 2);
}
