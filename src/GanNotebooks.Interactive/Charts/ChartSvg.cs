using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Draws a chart.</summary>
static class ChartSvg
{
    const int Left = 46, Right = 22, Bottom = 38, LegendLine = 16;
    const int LetterWidth = 7;    // at most, on average
    const int MostPoints = 800;   // a line of more is thinned: the eye sees no difference

    /// <summary>The picture with its alternative text.</summary>
    public static string Html(Chart chart) => Markup.Image(Draw(chart), ChartText.Alt(chart));

    public static Svg Draw(Chart chart)
    {
        var svg = new Svg(chart.Width, chart.Height);
        var width = (double)chart.Width / chart.Panels.Count;
        for (var i = 0; i < chart.Panels.Count; i++)
            DrawPanel(svg, chart, chart.Panels[i], i * width, 0, width, chart.Height);
        return svg;
    }

    /// <summary>One panel, anywhere in a picture.</summary>
    public static void DrawPanel(
        Svg svg, Chart chart, ChartPanel panel, double x, double y, double width, double height)
    {
        var (low, high) = panel.Range ?? Range(panel, chart.Smoothing);
        var (first, last) = Places(panel);
        var across = new Axis(first, last, x + Left, x + width - Right);
        svg.Text(x + Left, y + 18, panel.Title, "b");
        var top = DrawLegend(svg, panel, x + Left, x + width, y + 33) + 3;
        var up = new Axis(low, high, y + height - Bottom, top, panel.Logarithmic);
        DrawScales(svg, chart, across, up, x, y, width, height);
        foreach (var mark in chart.Marks.Where(m => m.X >= first && m.X <= last))
            DrawMark(svg, mark, across[mark.X], top, y + height - Bottom);
        foreach (var series in panel.Series)
            DrawSeries(svg, series, chart.Smoothing, across, up);
    }

    static void DrawScales(Svg svg, Chart chart, Axis across, Axis up,
        double x, double y, double width, double height)
    {
        var (right, bottom) = (x + width - Right, y + height - Bottom);
        foreach (var tick in up.Ticks(5))
        {
            svg.Line(x + Left, up[tick], right, up[tick], "grid");
            svg.Text(x + Left - 6, up[tick] + 4, Words.Number(tick), "dim", "end");
        }
        svg.Line(x + Left, bottom, right, bottom, "axis");
        foreach (var tick in across.Ticks(4))
            svg.Text(across[tick], bottom + 16, Words.Place(tick), "dim", "middle");
        svg.Text((x + Left + right) / 2, bottom + 32,
            Words.Shorten(chart.XTitle, (int)(width / LetterWidth)), "dim", "middle");
    }

    static void DrawMark(Svg svg, ChartMark mark, double x, double top, double bottom)
    {
        svg.Line(x, top, x, bottom, "mark");
        svg.Text(x + 3, top - 4, Words.Shorten(mark.Text, 24), "dim", "end");
    }

    static void DrawSeries(Svg svg, ChartSeries series, double smoothing, Axis across, Axis up)
    {
        var color = series.Color % SvgTheme.SeriesColors;
        var line = $"s{color} l{(series.Dashed ? " dash" : "")}";
        if (series.Filled && series.X.Length > 0)
            Draw([series.X[0], .. series.X, series.X[^1]], [up.Low, .. series.Y, up.Low],
                $"f{color} area");
        if (smoothing > 0 && !series.Dashed)   // the raw lines of two runs would hide each other
            Draw(series.X, series.Y, $"s{color} raw");
        Draw(series.X, smoothing > 0 ? Smoothing.Average(series.Y, smoothing) : series.Y, line);

        void Draw(double[] places, double[] values, string style)
        {
            var (x, y) = Smoothing.Thin(places, values, MostPoints);
            svg.Path(x.Zip(y).Select(p =>
                (across[p.First], up[Math.Clamp(p.Second, up.Low, up.High)])), style);
        }
    }

    /// <summary>The series' names, in as many lines as they need.</summary>
    /// <returns>Where the curves may begin.</returns>
    static double DrawLegend(Svg svg, ChartPanel panel, double left, double right, double y)
    {
        var x = left;
        foreach (var series in panel.Series)
        {
            var name = Words.Shorten(series.Name, 24);
            var width = 34 + LetterWidth * name.Length;
            if (x > left && x + width > right)
                (x, y) = (left, y + LegendLine);
            var color = series.Color % SvgTheme.SeriesColors;
            if (series.Dashed)
                svg.Line(x, y - 4, x + 14, y - 4, $"s{color} l dash");
            else
                svg.Rectangle(x, y - 6, 12, 4, $"f{color}");
            svg.Text(x + 17, y, name, "dim");
            x += width;
        }
        return y + LegendLine;
    }

    static (double, double) Places(ChartPanel panel)
    {
        var places = panel.Series.Where(s => s.X.Length > 0).ToList();
        return places.Count == 0 ? (0, 1) : (places.Min(s => s.X[0]), places.Max(s => s.X[^1]));
    }

    /// <summary>The ends of the scale: all values, but single spikes beyond 20 times the usual
    /// spread do not flatten everything else.</summary>
    static (double Low, double High) Range(ChartPanel panel, double smoothing)
    {
        var values = panel.Series.SelectMany(s => s.Y)
            .Where(v => double.IsFinite(v) && (!panel.Logarithmic || v > 0)).Order().ToArray();
        if (values.Length == 0)
            return panel.Logarithmic ? (0.1, 1) : (0, 1);
        var (low, high) = (values[0], values[^1]);
        if (smoothing > 0 && values.Length >= 50)
            (low, high) = (values[values.Length / 200], values[^(1 + values.Length / 200)]);
        return panel.Logarithmic || low < 0 || low > (high - low) ? (low, high) : (0, high);
    }
}
