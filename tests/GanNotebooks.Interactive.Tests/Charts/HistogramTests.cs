using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests.Charts;

public sealed class HistogramTests
{
    [Fact]
    public void Shares_are_those_of_torch_histc()
    {
        using var scope = NewDisposeScope();
        var x = randn(5000);
        var series = x.AsHistogram(bins: 20).Panels[0].Series[0];
        var expected = x.histc(20)   // from the smallest to the largest
            .data<float>().Select(count => count / 50.0).ToArray();
        var found = series.Y.Where((_, i) => i % 2 == 0).ToArray();
        Assert.Equal(100, found.Sum(), 1e-9);
        for (var i = 0; i < 20; i++)
            Assert.Equal(expected[i], found[i], 0.041);   // two of 5,000 may sit on an edge
    }

    [Fact]
    public void Two_sets_share_their_parts()
    {
        using var scope = NewDisposeScope();
        var chart = Histogram.Of(10, ("real", zeros(50)), ("fake", ones(200)));
        var shown = new Shown(chart).IsPlain();
        Assert.Contains("real", shown.SvgText);
        Assert.Equal((100.0, 100.0),
            (chart.Panels[0].Series[0].Y[0], chart.Panels[0].Series[1].Y[^1]));
        Assert.Contains("most at 0", shown.Text);
    }

    [Fact]
    public void Numbers_that_are_none_are_left_out_and_counted()
    {
        using var scope = NewDisposeScope();
        var chart = tensor(new[] { 1f, float.NaN, 2, float.PositiveInfinity }).AsHistogram(2);
        Assert.Equal("values (2 NaN or Inf)", chart.Panels[0].Series[0].Name);
        Assert.Equal([25.0, 25, 25, 25], chart.Panels[0].Series[0].Y);
    }

    [Fact]
    public void An_empty_tensor_draws_an_empty_histogram()
    {
        using var scope = NewDisposeScope();
        Assert.Equal("nothing to draw yet", new Shown(zeros(0).AsHistogram()).IsPlain().Text);
    }
}
