using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Points in the plane, and what a discriminator says of the places between them.
/// </summary>
public sealed record Plane
{
    const int Most = 2000;         // points of a cloud; more would be one blot
    const double Margin = 0.08;    // of the side, around the outermost points

    /// <summary>The points, first drawn first.</summary>
    public required IReadOnlyList<PointCloud> Clouds { get; init; }

    /// <summary>The left lower corner of what is seen.</summary>
    public required (double X, double Y) Low { get; init; }

    /// <summary>The right upper corner; the two span a square.</summary>
    public required (double X, double Y) High { get; init; }

    /// <summary>What lies behind the points, if anything.</summary>
    public Surface? Surface { get; init; }

    /// <summary>Points alone.</summary>
    /// <param name="clouds">Names and points (N, 2); 2,000 of each are drawn, evenly chosen.
    /// Customarily real before fake.</param>
    /// <exception cref="ArgumentException">A tensor is not (N, 2).</exception>
    public static Plane Of(params IReadOnlyList<(string Name, Tensor Points)> clouds)
    {
        var all = clouds.Select(cloud => Cloud(cloud.Name, cloud.Points)).ToList();
        var (left, right) = Ends(all.SelectMany(cloud => cloud.X));
        var (bottom, top) = Ends(all.SelectMany(cloud => cloud.Y));
        var half = (0.5 + Margin) * Math.Max(Math.Max(right - left, top - bottom), 1e-3);
        var (x, y) = ((left + right) / 2, (bottom + top) / 2);
        return new() { Clouds = all, Low = (x - half, y - half), High = (x + half, y + half) };
    }

    /// <summary>Points over what the discriminator says.</summary>
    /// <param name="discriminator">(N, 2) to N numbers.</param>
    /// <param name="clouds">As for points alone.</param>
    /// <exception cref="ArgumentException">A tensor is not (N, 2), or the discriminator returns
    /// another count of numbers.</exception>
    public static Plane Of(Func<Tensor, Tensor> discriminator,
        params IReadOnlyList<(string Name, Tensor Points)> clouds)
    {
        var plane = Of(clouds);
        return plane with { Surface = Surface.Of(discriminator, plane.Low, plane.High) };
    }

    static PointCloud Cloud(string name, Tensor points)
    {
        if (points.shape is not [_, 2])
            throw new ArgumentException(
                $"{name}: points in the plane have shape (N, 2), got "
                + $"({string.Join(", ", points.shape)}).");
        using var scope = NewDisposeScope();
        var step = Math.Max(1, (points.shape[0] + Most - 1) / Most);
        var some = points.detach().slice(0, 0, points.shape[0], step).to(float32).cpu();
        return new(name, Column(0), Column(1));

        float[] Column(int index) => some.select(1, index).contiguous().data<float>().ToArray();
    }

    /// <summary>Where the points are, but for one in 200 at either end: a single runaway must not
    /// squeeze all others.</summary>
    static (double Low, double High) Ends(IEnumerable<float> values)
    {
        var finite = values.Where(float.IsFinite).Order().ToArray();
        return finite.Length == 0 ? (-1, 1)
            : (finite[finite.Length / 200], finite[^(1 + finite.Length / 200)]);
    }
}
