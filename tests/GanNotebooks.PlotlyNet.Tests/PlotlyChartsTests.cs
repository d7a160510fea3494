using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace GanNotebooks.PlotlyNet.Tests;

public class PlotlyChartsTests
{
    static History Run()
    {
        var history = new History("D loss", "G loss");
        history.Add(1, 1.25, 0.75);
        history.Add(2, 1.5, 0.5);
        return history;
    }

    [Fact]
    public void A_history_becomes_a_curve_for_each_series()
    {
        var json = GenericChart.toFigureJson(Run().ToChart());
        Assert.Contains("\"D loss\"", json);
        Assert.Contains("\"G loss\"", json);
        Assert.Contains("[1.25,1.5]", json.Replace(" ", ""));
    }

    [Fact]
    public void Only_the_series_that_are_named_are_drawn() =>
        Assert.DoesNotContain("D loss", GenericChart.toFigureJson(Run().ToChart("G loss")));

    [Fact]
    public void A_histogram_holds_every_value() =>
        Assert.Contains("[0.125,0.25]", GenericChart.toFigureJson(
            new[] { ("D(real)", (IEnumerable<double>)[0.125, 0.25]) }.ToHistogram()).Replace(" ", ""));

    [Fact]
    public void Points_are_grouped_by_their_labels()
    {
        var json = GenericChart.toFigureJson(
            new[] { (1.0, 2.0), (3.0, 4.0), (5.0, 6.0) }.ToScatter(["bag", "coat", "bag"]));
        Assert.Contains("[1.0,5.0]", json.Replace(" ", ""));
        Assert.Contains("\"coat\"", json);
    }

    [Fact]
    public void A_label_too_few_is_an_error() => Assert.Throws<ArgumentException>(
        () => new[] { (1.0, 2.0), (3.0, 4.0) }.ToScatter(["bag"]));

    [Fact]
    public void A_notebook_shows_a_chart_as_html()
    {
        PlotlyCharts.Load();
        var html = Run().ToChart().ToDisplayString(HtmlFormatter.MimeType);
        Assert.Contains("Plotly.newPlot", html);
    }
}
