using System.Text;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>A chart in words and block characters: what a terminal shows, a screen reader says
/// and a diff compares.</summary>
static class ChartText
{
    const int SparkWidth = 40;

    public static string Render(Chart chart)
    {
        var lines = new StringBuilder();
        var all = chart.Panels.SelectMany(panel => panel.Series).ToList();
        var points = all.Select(series => series.X.Length).DefaultIfEmpty(0).Max();
        if (points == 0)
            return "nothing to draw yet";
        var wide = all.Max(series => Words.Shorten(series.Name, 24).Length);
        lines.Append($"{chart.XTitle} {all.Min(s => s.X.FirstOrDefault())} to ");
        lines.Append($"{all.Max(s => s.X.LastOrDefault())}, {Words.Count(points)} points\n");
        foreach (var series in all)
            lines.Append(Line(series, wide)).Append('\n');
        foreach (var mark in chart.Marks)
            lines.Append($"{chart.XTitle} {mark.X}: {Words.Shorten(mark.Text, 80)}\n");
        return lines.ToString().TrimEnd('\n');
    }

    /// <summary>The picture in one sentence, as its alternative text.</summary>
    public static string Alt(Chart chart) =>
        "Curves. " + string.Join("; ", chart.Panels.SelectMany(panel => panel.Series)
            .Select(s => $"{Words.Shorten(s.Name, 40)}: {Ends(s)}"));

    static string Line(ChartSeries series, int wide) =>
        $"{Words.Shorten(series.Name, 24).PadRight(wide)}  "
        + $"{Sparkline.Draw(series.Y, SparkWidth)}  {Ends(series)}";

    static string Ends(ChartSeries series)
    {
        if (series.Filled && series.Y.Length > 0)
            return $"most at {Words.Number(series.X[Array.IndexOf(series.Y, series.Y.Max())])}";
        var finite = series.Y.Where(double.IsFinite).ToArray();
        var broken = series.Y.Length - finite.Length;
        var range = finite.Length == 0 ? "no numbers"
            : $"from {Words.Number(series.Y[0])} to {Words.Number(series.Y[^1])}"
            + $" (min {Words.Number(finite.Min())}, max {Words.Number(finite.Max())})";
        return broken == 0 ? range : $"{range}, {Words.Count(broken)} NaN or Inf";
    }
}
