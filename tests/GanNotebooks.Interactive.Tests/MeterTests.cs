using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests;

public sealed class MeterTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();
    readonly Tensor _real;

    public MeterTests()
    {
        manual_seed(1);
        _real = randn(200, 1, 8, 8);
    }

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_collapsed_generator_stands_near_zero_and_is_called_so()
    {
        var alike = _real[..1].repeat(50, 1, 1, 1) + randn(50, 1, 8, 8) * .01;
        var meter = Meter.OfDiversity(_real, alike);
        Assert.InRange(meter.Value, 0, 0.05);
        Assert.Contains("collapsed", new Shown(meter).IsPlain().Text);
    }

    [Fact]
    public void As_varied_as_the_data_is_one()
    {
        var meter = Meter.OfDiversity(_real, randn(200, 1, 8, 8));
        Assert.Equal(1, meter.Value, 0.05);   // 64 dimensions: the distances vary by a tenth
        Assert.Contains("about as much", new Shown(meter).SvgText);
    }

    [Fact]
    public void A_copyist_is_unmasked()
    {
        var meter = Meter.OfOriginality(_real[..100], _real[100..], _real[..20]);
        Assert.Equal(0, meter.Value, 1e-6);
        Assert.Contains("copies", new Shown(meter).IsPlain().Text);
    }

    [Fact]
    public void A_value_beyond_the_scale_fills_it()
    {
        var bars = new Shown(new Meter("x", 99, 1.5, 1, "y", "z")).IsPlain().Svg.Descendants()
            .Where(e => e.Name.LocalName == "rect").Select(e => (double)e.Attribute("width")!);
        Assert.Equal(2, bars.Count(width => width == 452));   // the rail and the bar
    }

    [Fact]
    public void The_nearest_training_image_of_a_copy_is_its_original()
    {
        var sheet = Sheets.Neighbours(_real[5..7], _real, neighbours: 2);
        Assert.Equal((1, 6), (sheet.Grid.Rows, sheet.Grid.Columns));
        Assert.Equal(["", "0"], sheet.Captions.Take(2));
        var (x, y) = sheet.Grid.Corner(0);
        var (nearX, nearY) = sheet.Grid.Corner(1);
        for (var k = 0; k < sheet.Grid.CellWidth; k++)
            Assert.Equal(sheet.Grid.Picture[x + k, y][0], sheet.Grid.Picture[nearX + k, nearY][0]);
        Assert.Contains("sample\nnearest\nsample\nnearest", new Shown(sheet).IsPlain().SvgText);
    }
}
