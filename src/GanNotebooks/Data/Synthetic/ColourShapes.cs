namespace GanNotebooks.Data;

/// <summary>Shapes of all colours drawn by code: 32 x 32, RGB, on a dark ground; discs, squares,
/// triangles, rings, crosses and hexagons. A small colour set that needs no download.</summary>
public static class ColourShapes
{
    const int Side = 32;

    /// <summary>A signed distance for each class, about 1 from the middle to the edge. Squares,
    /// crosses, triangles: Quilez, <i>2D distance functions</i>.</summary>
    static readonly (string Name, Func<double, double, double> Distance)[] s_shapes =
    [
        ("disc", (x, y) => double.Hypot(x, y) - 0.9),
        ("square", (x, y) => Box(x, y, 0.75, 0.75)),
        ("triangle", (x, y) => Polygon(x, y, 3, 0.5)),
        ("ring", (x, y) => Math.Abs(double.Hypot(x, y) - 0.68) - 0.22),
        ("cross", (x, y) => Math.Min(Box(x, y, 0.95, 0.3), Box(x, y, 0.3, 0.95))),
        ("hexagon", (x, y) => Polygon(x, y, 6, 0.82)),
    ];

    /// <summary>Draws shapes; each class comes equally often, in turn.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same shapes.</param>
    public static ImageSet Draw(int count = 20_000, int seed = 1)
    {
        const int Bytes = 3 * Side * Side;
        var pixels = new byte[count * Bytes];
        Parallel.For(0, count, i =>
            Shape(i % s_shapes.Length, new(seed, i)).CopyTo(pixels, i * Bytes));
        return new()
        {
            Name = "colour shapes",
            Licence = "MIT",
            Source = "drawn by GanNotebooks",
            ClassNames = [.. s_shapes.Select(shape => shape.Name)],
            Pixels = pixels,
            Labels = Enumerable.Range(0, count)
                .Select(i => (byte)(i % s_shapes.Length)).ToArray(),
            Channels = 3,
            Height = Side,
            Width = Side,
        };
    }

    static byte[] Shape(int kind, SplitMix64 random)
    {
        var canvas = new Canvas(Side, 3);
        var ground = Colour(random.Uniform(), random.Uniform(0.05, 0.2));
        canvas.Paint((_, _) => -1, ground);
        var pose = new Pose(random.Uniform(0, 2 * Math.PI), 0, random.Uniform(0.4, 0.65),
            random.Uniform(-0.3, 0.3), random.Uniform(-0.3, 0.3));
        var colour = Colour(random.Uniform(), random.Uniform(0.75, 1));
        canvas.Paint((x, y) =>
        {
            var (u, v) = pose.Inside(x, y);
            return s_shapes[kind].Distance(u, v) * pose.Size;
        }, colour);
        return canvas.Pixels;
    }

    /// <summary>Red, green and blue of a hue in [0, 1), of that brightness.</summary>
    static double[] Colour(double hue, double brightness) =>
        [.. new[] { 0.0, 2, 4 }.Select(shift =>
        {
            var place = (6 * hue + shift) % 6;
            return brightness * (0.15 + 0.85 * Math.Clamp(Math.Abs(place - 3) - 1, 0, 1));
        })];

    static double Box(double x, double y, double width, double height)
    {
        var (dx, dy) = (Math.Abs(x) - width, Math.Abs(y) - height);
        return double.Hypot(Math.Max(dx, 0), Math.Max(dy, 0)) + Math.Min(Math.Max(dx, dy), 0);
    }

    /// <summary>Regular, given by the distance from its middle to a side.</summary>
    static double Polygon(double x, double y, int sides, double inner)
    {
        var sector = 2 * Math.PI / sides;
        var angle = Math.Atan2(y, x);
        var off = angle - sector * Math.Round(angle / sector);
        return double.Hypot(x, y) * Math.Cos(off) - inner;
    }
}
