using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Draws a <see cref="Meter"/>.</summary>
static class MeterView
{
    const int Width = 480, Height = 104, Margin = 14, BarTop = 34, BarHeight = 12;
    const int LineWidth = 72;   // characters

    public static string Html(Meter meter) => Markup.Image(Draw(meter), Text(meter));

    public static string Text(Meter meter) =>
        $"{Words.Shorten(meter.Title, 80)}: {Words.Number(meter.Value)} "
        + $"({Words.Shorten(meter.MarkName, 40)}: {Words.Number(meter.Mark)}). {meter.Meaning}";

    static Svg Draw(Meter meter)
    {
        var svg = new Svg(Width, Height);
        var scale = new Axis(0, meter.High, Margin, Width - Margin);
        svg.Text(Margin, 20, Words.Shorten(meter.Title, 44), "b");
        svg.Text(Width - Margin, 20, Words.Number(meter.Value), "b", "end");
        svg.Rectangle(Margin, BarTop, Width - 2 * Margin, BarHeight, "rail");
        if (meter.Value > 0)
            svg.Rectangle(Margin, BarTop,
                scale[Math.Min(meter.Value, meter.High)] - Margin, BarHeight, "go");
        var mark = scale[meter.Mark];
        svg.Line(mark, BarTop - 5, mark, BarTop + BarHeight + 5, "tick");
        svg.Text(mark, BarTop + BarHeight + 19,
            $"{Words.Number(meter.Mark)}: {Words.Shorten(meter.MarkName, 30)}", "dim", "middle");
        var y = BarTop + BarHeight + 37;
        foreach (var line in Words.Lines(meter.Meaning, LineWidth).Take(2))
        {
            svg.Text(Margin, y, line, "");
            y += 15;
        }
        return svg;
    }
}
