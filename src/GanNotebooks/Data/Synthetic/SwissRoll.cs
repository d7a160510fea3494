namespace GanNotebooks.Data;

/// <summary>Points along a spiral in the plane: one long, thin mode.</summary>
/// <remarks>(t cos t, t sin t) / 7.5 with t even over [1.5 pi, 4.5 pi], normal noise of 0.25
/// before the division. Source: Gulrajani et al. 2017, arXiv:1704.00028, figure 1.</remarks>
public static class SwissRoll
{
    const double Noise = 0.25;
    const double Scale = 7.5;   // then a coordinate's standard deviation is near 1

    /// <summary>Points drawn from it, all of one class.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same points.</param>
    public static PointSet Draw(int count = 100_000, int seed = 1)
    {
        var random = new SplitMix64(seed, 0);
        var points = new float[2 * count];
        for (var i = 0; i < count; i++)
        {
            var t = random.Uniform(1.5 * Math.PI, 4.5 * Math.PI);
            points[2 * i] = (float)((t * Math.Cos(t) + Noise * random.Normal()) / Scale);
            points[2 * i + 1] = (float)((t * Math.Sin(t) + Noise * random.Normal()) / Scale);
        }
        return new()
        {
            Name = "swiss roll",
            Points = points,
            Labels = new byte[count],
            ClassNames = ["roll"],
        };
    }
}
