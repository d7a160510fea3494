namespace GanNotebooks.Data;

/// <summary>Equally likely round Gaussians in the plane, on which collapse can be counted.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Centres">The modes.</param>
/// <param name="Sigma">The standard deviation of each, along x and along y.</param>
/// <remarks>Source: Lin et al. 2018, <i>PacGAN</i>, section 4.1, after Srivastava et al. 2017.
/// </remarks>
public sealed record GaussianMixture(
    string Name, IReadOnlyList<(double X, double Y)> Centres, double Sigma)
{
    /// <summary>Eight modes on the circle of radius 1, sigma 0.01; the first one at (1, 0).
    /// </summary>
    public static GaussianMixture Ring { get; } = new("ring of 8 Gaussians",
        [.. Enumerable.Range(0, 8).Select(i => double.SinCos(i * Math.PI / 4))
            .Select(angle => (angle.Cos, angle.Sin))], 0.01);

    /// <summary>25 modes, x and y in {-4, -2, 0, 2, 4}, sigma 0.05.</summary>
    public static GaussianMixture Grid { get; } = new("grid of 25 Gaussians",
        [.. from row in Enumerable.Range(-2, 5)
            from column in Enumerable.Range(-2, 5)
            select (2.0 * column, 2.0 * row)], 0.05);

    /// <summary>Points drawn from it; a point's label is its mode.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same points.</param>
    public PointSet Draw(int count = 100_000, int seed = 1)
    {
        var random = new SplitMix64(seed, 0);
        var (points, labels) = (new float[2 * count], new byte[count]);
        for (var i = 0; i < count; i++)
        {
            labels[i] = (byte)random.Below(Centres.Count);
            var (x, y) = Centres[labels[i]];
            points[2 * i] = (float)(x + Sigma * random.Normal());
            points[2 * i + 1] = (float)(y + Sigma * random.Normal());
        }
        return new()
        {
            Name = Name,
            Points = points,
            Labels = labels,
            ClassNames = [.. Centres.Select(centre => $"({centre.X:0.##}, {centre.Y:0.##})")],
        };
    }
}
