using System.Text.Json;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Interactive.Tests.Charts;

public sealed class HistoryViewTests
{
    [Fact]
    public void Html_plotly_and_text_are_offered_in_this_order() => Assert.Equal(
        ["text/html", "application/vnd.plotly.v1+json", "text/plain"],
        new Shown(Run(10)).MimeTypes);

    [Fact]
    public void Curves_are_an_svg_in_an_image_with_every_series_named()
    {
        var shown = new Shown(Run(300)).IsPlain();
        foreach (var series in Run(1).Series)
        {
            Assert.Contains(series, shown.SvgText);
            Assert.Contains(series, shown.Text);
        }
        Assert.Contains("prefers-color-scheme:dark", shown.Svg.ToString());
    }

    [Fact]
    public void A_falling_loss_is_drawn_falling()
    {
        var history = new History("loss");
        for (var step = 1; step <= 20; step++)
            history.Add(step, 20 - step);
        var path = new Shown(history).Svg.Descendants()
            .First(e => ((string?)e.Attribute("class"))?.StartsWith("s0") == true);
        var heights = ((string)path.Attribute("d")!).Split('M', 'L')[1..]
            .Select(point => double.Parse(point.Split(' ')[1])).ToArray();
        Assert.Equal(20, heights.Length);
        Assert.Equal(heights.Order(), heights);   // y grows downwards
    }

    [Fact]
    public void Plotly_gets_the_same_numbers()
    {
        var json = JsonDocument.Parse(Run(10).ToDisplayString(ChartPlotly.MimeType)).RootElement;
        var traces = json.GetProperty("data");
        Assert.Equal(4, traces.GetArrayLength());
        Assert.Equal("D loss", traces[0].GetProperty("name").GetString());
        Assert.Equal(Run(10)["D loss"], traces[0].GetProperty("y").EnumerateArray()
            .Select(y => y.GetDouble()), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        const string hostile = "<script>alert('\"&\u0000\ud800\u202e')</script>";
        var history = new History(hostile, new string('x', 10_000));
        history.Add(1, 1, 2);
        history.Mark(hostile);
        var shown = new Shown(history).IsPlain();
        Assert.Contains("<script>", shown.SvgText);   // as text, after parsing
        Assert.DoesNotContain(shown.Svg.Descendants(), e => e.Name.LocalName == "script");
        Assert.True(shown.Html.Length < 20_000);
        JsonDocument.Parse(history.ToDisplayString(ChartPlotly.MimeType));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50_000)]
    public void Any_length_draws(int rows)
    {
        var shown = new Shown(Run(rows)).IsPlain();
        Assert.NotNull(shown.Svg);
        Assert.True(shown.Html.Length < 200_000, $"{shown.Html.Length} characters");
    }

    [Fact]
    public void Numbers_that_are_none_leave_a_gap_and_are_counted()
    {
        var history = new History("loss");
        for (var step = 1; step <= 9; step++)
            history.Add(step, step is 4 or 5 ? double.NaN : double.PositiveInfinity * (step / 9));
        var shown = new Shown(history).IsPlain();
        Assert.Contains("NaN", shown.Text);
        Assert.DoesNotContain("NaN", string.Concat(
            shown.Svg.Descendants().Select(e => (string?)e.Attribute("d"))));
    }

    [Fact]
    public void A_logarithmic_scale_shows_powers_of_ten()
    {
        var history = new History("loss");
        for (var step = 1; step <= 20; step++)
            history.Add(step, Math.Pow(10, -step / 4.0));
        Assert.Contains("0.01", new Shown(history.AsChart(logarithmic: true)).SvgText);
    }

    [Fact]
    public void Two_runs_lie_over_each_other_the_second_dashed()
    {
        var chart = Run(300).Beside("slow", Run(200), "fast");
        var lines = chart.Panels.SelectMany(panel => panel.Series).ToList();
        Assert.Equal(8, lines.Count);
        foreach (var pair in lines.GroupBy(line => line.Name.Split(": ")[1]))
        {
            Assert.Single(pair.Select(line => line.Color).Distinct());
            Assert.Single(pair, line => line.Dashed);
        }
        var shown = new Shown(chart).IsPlain();
        Assert.Contains("slow: D loss", shown.SvgText);
        Assert.Contains(shown.Svg.Descendants(),
            e => ((string?)e.Attribute("class"))?.Contains("dash") == true);
        Assert.Contains("\"dash\":\"dash\"", chart.ToDisplayString(ChartPlotly.MimeType));
    }

    [Fact]
    public void Learning_rates_and_metrics_are_told_from_losses()
    {
        var history = new History("D loss", "learning rate", "FID", History.RealScore);
        history.Add(1, 1, 2e-4, 80, .5);
        history.Add(2, 2, 1e-4, 60, .6);
        var panels = history.AsChart().Panels;
        Assert.Equal(["losses and metrics", "what D says", "learning rate"],
            panels.Select(panel => panel.Title));
        Assert.True(panels[2].Logarithmic);
    }

    [Fact]
    public void The_numbers_can_be_copied_and_a_long_run_says_which_rows_are_left_out()
    {
        var short_ = new Shown(Run(5)).IsPlain().Html;
        Assert.Contains("<details><summary>the numbers (CSV)</summary>", short_);
        Assert.Contains("step,D loss,G loss,D(real),D(fake)\n1,", short_);
        var html = new Shown(Run(2500)).Html;
        Assert.Contains("one row in 25; SaveCsv(path) writes all", html);
        Assert.Contains("\n2500,", html);   // the last row is never left out
    }

    internal static History Run(int rows, double pace = 1)
    {
        var history = new History("D loss", "G loss", History.RealScore, History.FakeScore);
        var random = new Random(1);
        for (var step = 1; step <= rows; step++)
        {
            var calm = Math.Exp(-step * pace / 800);
            history.Add(step,
                1.2 - 0.5 * calm + 0.15 * Noise(), 0.9 + 0.8 * (1 - calm) + 0.25 * Noise(),
                0.55 + 0.2 * (1 - calm) + 0.05 * Noise(), 0.45 - 0.2 * (1 - calm) + 0.05 * Noise());
        }
        return history;

        double Noise() => random.NextDouble() + random.NextDouble() - 1;
    }
}
