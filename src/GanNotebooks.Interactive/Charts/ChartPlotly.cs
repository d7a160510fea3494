using System.Text.Json;
using System.Text.Json.Nodes;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>A chart in the JSON schema of Plotly, for front ends that draw it themselves.
/// </summary>
static class ChartPlotly
{
    /// <summary>The MIME type that VS Code and JupyterLab's Plotly renderer answer to.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    const int MostPoints = 500;
    const double GapBetweenPanels = 0.04;   // of the whole width

    public static string Render(Chart chart)
    {
        var traces = new JsonArray();
        var layout = new JsonObject
        {
            ["width"] = chart.Width,
            ["height"] = chart.Height + 80,
            ["margin"] = new JsonObject { ["l"] = 50, ["r"] = 20, ["t"] = 40, ["b"] = 40 },
            ["legend"] = new JsonObject { ["orientation"] = "h" },
            ["shapes"] = new JsonArray([.. chart.Marks.Select(Shape)]),
        };
        for (var i = 0; i < chart.Panels.Count; i++)
        {
            var suffix = i == 0 ? "" : $"{i + 1}";
            layout[$"xaxis{suffix}"] = XAxis(chart, i);
            layout[$"yaxis{suffix}"] = YAxis(chart.Panels[i], suffix);
            foreach (var series in chart.Panels[i].Series)
                traces.Add((JsonNode)Trace(series, suffix));
        }
        return new JsonObject { ["data"] = traces, ["layout"] = layout }.ToJsonString();
    }

    static JsonObject Trace(ChartSeries series, string suffix)
    {
        var (x, y) = Smoothing.Thin(series.X, series.Y, MostPoints);
        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            // Plotly reads some markup in names, so what could be markup is escaped.
            ["name"] = Words.Encode(Words.Shorten(series.Name, 60)),
            ["x"] = Numbers(x),
            ["y"] = Numbers(y),
            ["xaxis"] = $"x{suffix}",
            ["yaxis"] = $"y{suffix}",
            ["fill"] = series.Filled ? "tozeroy" : "none",
            ["line"] = new JsonObject
            {
                ["dash"] = series.Dashed ? "dash" : "solid",
                ["color"] = SvgTheme.Light[series.Color % SvgTheme.SeriesColors],
            },
        };
    }

    static JsonArray Numbers(double[] values) => new([.. values.Select(value =>
        double.IsFinite(value) ? JsonValue.Create(value) : null)]);   // JSON has no NaN

    static JsonObject XAxis(Chart chart, int index)
    {
        var count = chart.Panels.Count;
        var (from, to) = ((double)index / count, (index + 1.0) / count);
        return new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = Words.Encode(chart.XTitle) },
            ["domain"] = new JsonArray(
                index > 0 ? from + GapBetweenPanels : from, to),
            ["anchor"] = index == 0 ? "y" : $"y{index + 1}",
        };
    }

    static JsonObject YAxis(ChartPanel panel, string suffix)
    {
        var axis = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = Words.Encode(panel.Title) },
            ["anchor"] = $"x{suffix}",
            ["type"] = panel.Logarithmic ? "log" : "linear",
        };
        if (panel.Range is var (low, high) && !panel.Logarithmic)
            axis["range"] = new JsonArray(low, high);
        return axis;
    }

    static JsonNode Shape(ChartMark mark) => new JsonObject
    {
        ["type"] = "line",
        ["x0"] = mark.X,
        ["x1"] = mark.X,
        ["y0"] = 0,
        ["y1"] = 1,
        ["yref"] = "paper",
        ["line"] = new JsonObject { ["dash"] = "dot", ["color"] = "#8c959f" },
        ["label"] = new JsonObject { ["text"] = Words.Encode(Words.Shorten(mark.Text, 40)) },
    };
}
