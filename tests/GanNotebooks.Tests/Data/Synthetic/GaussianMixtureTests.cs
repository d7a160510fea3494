using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data;

public sealed class GaussianMixtureTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    public static TheoryData<string, int, double> Mixtures => new()
    {
        { "ring", 8, 1 },      // all centres lie at distance 1
        { "grid", 25, 16 },    // mean of x^2 + y^2 over {-4, -2, 0, 2, 4}^2
    };

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void Centres_lie_where_the_paper_puts_them(string name, int count, double square)
    {
        var centres = Named(name).Centres;
        Assert.Equal(count, centres.Distinct().Count());
        Assert.Equal(square, centres.Average(c => c.X * c.X + c.Y * c.Y), 1e-9);
        Assert.Equal(0, centres.Sum(c => c.X + c.Y), 1e-9);
    }

    [Theory]
    [InlineData("ring")]
    [InlineData("grid")]
    public void As_many_points_as_theory_says_lie_within_three_sigma(string name)
    {
        var mixture = Named(name);
        var points = mixture.Draw(100_000, seed: 5);
        var near = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = mixture.Centres[points.Label(i)];
            var (dx, dy) = (points.Points.Span[2 * i] - x, points.Points.Span[2 * i + 1] - y);
            if (Math.Sqrt(dx * dx + dy * dy) <= 3 * mixture.Sigma)
                near++;
        }
        // 1 - exp(-4.5) = 0.98889, binomial spread 0.00033: five spreads either way.
        Assert.InRange(near / 100_000.0, 0.98724, 0.99054);
    }

    [Fact]
    public void Every_mode_is_about_equally_likely() =>
        // 4000 expected each, binomial spread 62: five spreads either way.
        Assert.All(GaussianMixture.Grid.Draw().CountPerClass(),
            count => Assert.InRange(count, 3690, 4310));

    [Fact]
    public void The_same_seed_gives_the_same_points_and_another_one_others()
    {
        var ring = GaussianMixture.Ring;
        Assert.Equal(ring.Draw(50, 1).Points.ToArray(), ring.Draw(50, 1).Points.ToArray());
        Assert.NotEqual(ring.Draw(50, 1).Points.ToArray(), ring.Draw(50, 2).Points.ToArray());
    }

    [Fact]
    public void Batches_of_points_are_pairs_of_numbers_with_their_mode()
    {
        var points = GaussianMixture.Grid.Draw(500);
        var (batch, labels) = points.Batches(100, seed: 1).Next();
        Assert.Equal([100, 2], batch.shape);
        var centres = tensor(
            [.. GaussianMixture.Grid.Centres.SelectMany(c => new[] { (float)c.X, (float)c.Y })],
            [25, 2]);
        var distance = (batch - centres[labels]).abs().max().item<float>();
        Assert.InRange(distance, 0, 0.3);   // six sigma
    }

    static GaussianMixture Named(string name) =>
        name == "ring" ? GaussianMixture.Ring : GaussianMixture.Grid;
}
