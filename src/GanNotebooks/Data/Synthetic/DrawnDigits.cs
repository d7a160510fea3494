namespace GanNotebooks.Data;

/// <summary>Digits drawn by code: 28 x 28, white on black, in strokes of changing weight, slant,
/// size and place. A small MNIST that needs no download.</summary>
public static class DrawnDigits
{
    const int Side = 28;

    /// <summary>The strokes of each digit: corners x, y of its lines, in [-1, 1].</summary>
    static readonly double[][][] s_strokes =
    [
        [Arc(0, 0, 0.5, 0.85, 0, 360)],
        [[-0.3, -0.5, 0.05, -0.85, 0.05, 0.85]],
        [[.. Arc(0, -0.4, 0.5, 0.45, 180, 390), -0.5, 0.85, 0.55, 0.85]],
        [Arc(0, -0.43, 0.45, 0.42, 200, 450), Arc(0, 0.42, 0.5, 0.43, -90, 160)],
        [[0.25, 0.85, 0.25, -0.85, -0.55, 0.3, 0.6, 0.3]],
        [[0.45, -0.85, -0.4, -0.85, -0.45, -0.1, .. Arc(0, 0.35, 0.5, 0.5, -110, 150)]],
        [[0.35, -0.85, .. Arc(0.45, 0.35, 0.92, 1.1, 240, 180), -0.47, 0.4],
            Arc(0, 0.4, 0.47, 0.45, 0, 360)],
        [[-0.5, -0.85, 0.5, -0.85, -0.15, 0.85]],
        [Arc(0, -0.43, 0.4, 0.42, 0, 360), Arc(0, 0.42, 0.5, 0.43, 0, 360)],
        [Arc(0, -0.4, 0.47, 0.45, 0, 360), Arc(-0.45, -0.35, 0.92, 1.1, 0, 60)],
    ];

    /// <summary>Draws digits; each class comes equally often, in turn.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same digits.</param>
    public static ImageSet Draw(int count = 20_000, int seed = 1)
    {
        var pixels = new byte[count * Side * Side];
        Parallel.For(0, count, i =>
            Digit(i % 10, new(seed, i)).CopyTo(pixels, i * Side * Side));
        return new()
        {
            Name = "drawn digits",
            Licence = "MIT",
            Source = "drawn by GanNotebooks",
            ClassNames = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")],
            Pixels = pixels,
            Labels = Enumerable.Range(0, count).Select(i => (byte)(i % 10)).ToArray(),
            Channels = 1,
            Height = Side,
            Width = Side,
        };
    }

    static byte[] Digit(int digit, SplitMix64 random)
    {
        var canvas = new Canvas(Side, 1);
        var pose = new Pose(random.Uniform(-0.2, 0.2), random.Uniform(-0.1, 0.3),
            random.Uniform(0.6, 0.8), random.Uniform(-0.12, 0.12), random.Uniform(-0.12, 0.12));
        var (weight, ink) = (random.Uniform(0.07, 0.16), random.Uniform(0.8, 1));
        foreach (var stroke in s_strokes[digit])
            canvas.Paint((x, y) =>
            {
                var (u, v) = pose.Inside(x, y);
                return (Distance(stroke, u, v) - weight) * pose.Size;
            }, ink);
        return canvas.Pixels;
    }

    /// <summary>From a point to the nearest of a stroke's lines.</summary>
    static double Distance(double[] stroke, double x, double y)
    {
        var nearest = double.PositiveInfinity;
        for (var i = 0; i + 3 < stroke.Length; i += 2)
        {
            var (ax, ay) = (stroke[i], stroke[i + 1]);
            var (bx, by) = (stroke[i + 2] - ax, stroke[i + 3] - ay);
            var along = ((x - ax) * bx + (y - ay) * by) / (bx * bx + by * by);
            var share = Math.Clamp(along, 0, 1);
            var (dx, dy) = (x - ax - share * bx, y - ay - share * by);
            nearest = Math.Min(nearest, dx * dx + dy * dy);
        }
        return Math.Sqrt(nearest);
    }

    /// <summary>Corners along an ellipse; degrees, clockwise from the right.</summary>
    static double[] Arc(double x, double y, double width, double height, int from, int to)
    {
        const int Lines = 12;
        return [.. Enumerable.Range(0, Lines + 1).SelectMany(i =>
        {
            var (sin, cos) = Math.SinCos((from + (to - from) * i / (double)Lines) * Math.PI / 180);
            return new[] { x + width * cos, y + height * sin };
        })];
    }
}
