namespace GanNotebooks.Interactive;

/// <summary>Curves, described once: drawn as SVG, handed to Plotly, or put into words.</summary>
public sealed record Chart
{
    /// <summary>Panels side by side, all over the same places.</summary>
    public required IReadOnlyList<ChartPanel> Panels { get; init; }

    /// <summary>What the horizontal axis counts.</summary>
    public string XTitle { get; init; } = "step";

    /// <summary>What happened where.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>How strongly lines are smoothed, 0 (not) to below 1; the raw line stays visible
    /// behind.</summary>
    public double Smoothing { get; init; }

    /// <summary>Width of the whole picture in CSS pixels.</summary>
    public int Width { get; init; } = 760;

    /// <summary>Height of the whole picture in CSS pixels.</summary>
    public int Height { get; init; } = 280;

    /// <summary>A chart of one panel.</summary>
    /// <param name="title">What the vertical axis measures.</param>
    /// <param name="xTitle">What the horizontal axis measures.</param>
    /// <param name="x">Places, ascending.</param>
    /// <param name="lines">Names and values, one value for each place.</param>
    public static Chart Of(
        string title, string xTitle, double[] x, params (string Name, double[] Y)[] lines) => new()
        {
            XTitle = xTitle,
            Width = 480,
            Panels = [new(title, [.. lines.Select((line, i) =>
                new ChartSeries(line.Name, x, line.Y, i))])],
        };
}
