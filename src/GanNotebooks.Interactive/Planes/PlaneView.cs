using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Draws a <see cref="Plane"/>: the surface in colours, the points over it, and what the
/// colours mean.</summary>
static class PlaneView
{
    const int Side = 380, Left = 46, Top = 34, Bottom = 30, ScaleWidth = 96;
    const double Radius = 1.8, Rim = 0.7;

    /// <summary>From what the discriminator takes for fake to what it takes for real: blue, the
    /// middle nearly white, orange, told apart by colour-blind readers too.</summary>
    static readonly (int R, int G, int B)[] s_colors =
        [(33, 102, 172), (146, 197, 222), (247, 247, 247), (253, 184, 99), (203, 88, 5)];

    public static string Html(Plane plane) => Markup.Image(Draw(plane), Text(plane));

    public static string Text(Plane plane)
    {
        var clouds = plane.Clouds.Select(cloud => $"{Words.Count(cloud.X.Length)} "
            + Words.Shorten(cloud.Name, 40) + Outside(plane, cloud));
        var points = $"Points in the plane: {string.Join(", ", clouds)}; x "
            + $"{Words.Number(plane.Low.X)} to {Words.Number(plane.High.X)}, y "
            + $"{Words.Number(plane.Low.Y)} to {Words.Number(plane.High.Y)}";
        return plane.Surface is not { } surface ? points
            : $"{points}; D says {Words.Number(surface.Values.Min())} to "
                + Words.Number(surface.Values.Max());
    }

    static Svg Draw(Plane plane)
    {
        var width = Left + Side + (plane.Surface is null ? 20 : ScaleWidth);
        var svg = new Svg(width, Top + Side + Bottom);
        var x = new Axis(plane.Low.X, plane.High.X, Left, Left + Side);
        var y = new Axis(plane.Low.Y, plane.High.Y, Top + Side, Top);
        if (plane.Surface is { } surface)
        {
            svg.Picture(Left, Top, Side, Side,
                ImageCodec.Default.EncodePng(Paint(surface.Values, surface)));
            DrawScale(svg, surface);
        }
        DrawAxes(svg, x, y);
        for (var i = 0; i < plane.Clouds.Count; i++)
            DrawPoints(svg, plane, i, x, y);
        DrawLegend(svg, plane);
        return svg;
    }

    static void DrawAxes(Svg svg, Axis x, Axis y)
    {
        svg.Line(Left, Top + Side, Left + Side, Top + Side, "axis");
        svg.Line(Left, Top, Left, Top + Side, "axis");
        foreach (var tick in x.Ticks(5))
            svg.Text(x[tick], Top + Side + 17, Words.Number(tick), "dim", "middle");
        foreach (var tick in y.Ticks(5))
            svg.Text(Left - 6, y[tick] + 4, Words.Number(tick), "dim", "end");
    }

    static void DrawPoints(Svg svg, Plane plane, int index, Axis x, Axis y)
    {
        var cloud = plane.Clouds[index];
        Dots(svg, plane, index, cloud.X.Zip(cloud.Y).Select(p => (x[p.First], y[p.Second]))
            .Where(p => p is (>= Left and <= Left + Side, >= Top and <= Top + Side)), Radius);
    }

    /// <summary>On a surface the first points are black with a white rim, the others white with a
    /// black one: to be seen on every colour.</summary>
    static void Dots(Svg svg, Plane plane, int index,
        IEnumerable<(double X, double Y)> centres, double radius)
    {
        if (plane.Surface is null)
        {
            svg.Dots(centres, radius, $"s{index % SvgTheme.SeriesColors} dot");
            return;
        }
        var places = centres.ToList();
        svg.Dots(places, radius + Rim, index == 0 ? "pale" : "ink");
        svg.Dots(places, radius, index == 0 ? "ink" : "pale");
    }

    static void DrawLegend(Svg svg, Plane plane)
    {
        double at = Left;
        for (var i = 0; i < plane.Clouds.Count; i++)
        {
            var name = Words.Shorten(plane.Clouds[i].Name, 24);
            Dots(svg, plane, i, [(at + 4, Top - 14)], 2 * Radius);
            svg.Text(at + 13, Top - 10, name, "dim");
            at += 30 + 7 * name.Length;
        }
    }

    static void DrawScale(Svg svg, Surface surface)
    {
        const int Steps = 64, Width = 14, Gap = 14;
        var (low, high) = surface.Range;
        var values = Enumerable.Range(0, Steps)
            .Select(k => (float)(low + (high - low) * k / (Steps - 1))).ToArray();
        svg.Picture(Left + Side + Gap, Top, Width, Side,
            ImageCodec.Default.EncodePng(Paint(values, surface)));
        var axis = new Axis(low, high, Top + Side, Top);
        foreach (var tick in axis.Ticks(5))
            svg.Text(Left + Side + Gap + Width + 5, axis[tick] + 4, Words.Number(tick), "dim");
        svg.Text(Left + Side + Gap, Top - 10, "D says", "dim");
    }

    /// <summary>Values in rows from below, as many in a row as there are rows, or one.</summary>
    static Picture Paint(float[] values, Surface surface)
    {
        var width = values.Length == surface.Values.Length ? surface.Resolution : 1;
        var height = values.Length / width;
        var picture = new Picture(width, height, 3);
        for (var i = 0; i < values.Length; i++)
            Color(values[i], surface.Range, picture[i % width, height - 1 - i / width]);
        return picture;
    }

    static void Color(float value, (double Low, double High) range, Span<byte> pixel)
    {
        var share = range.High > range.Low
            ? Math.Clamp((value - range.Low) / (range.High - range.Low), 0, 1) : 0.5;
        if (double.IsNaN(share))
            share = 0.5;
        var place = share * (s_colors.Length - 1);
        var index = Math.Min((int)place, s_colors.Length - 2);
        var ((r, g, b), (r2, g2, b2)) = (s_colors[index], s_colors[index + 1]);
        var part = place - index;
        pixel[0] = (byte)(r + (r2 - r) * part);
        pixel[1] = (byte)(g + (g2 - g) * part);
        pixel[2] = (byte)(b + (b2 - b) * part);
    }

    static string Outside(Plane plane, PointCloud cloud)
    {
        var count = cloud.X.Zip(cloud.Y).Count(p =>
            !(p.First >= plane.Low.X && p.First <= plane.High.X
                && p.Second >= plane.Low.Y && p.Second <= plane.High.Y));
        return count == 0 ? "" : $" ({Words.Count(count)} outside the picture)";
    }
}
