using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests.Tensors;

public sealed class TensorViewTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_line_says_shape_type_place_size_and_statistics()
    {
        var shown = new Shown(arange(1, 101, 1, dtype: float32).reshape(4, 25)).IsPlain();
        Assert.StartsWith("(4, 25) float32 on cpu, 400 B | min 1, max 100, mean 50.5, std 29.01 ",
            shown.Text);
        Assert.Contains("(4, 25) float32", shown.Html);
    }

    [Fact]
    public void Few_values_are_written_out()
    {
        Assert.Contains("[1.5, NaN, -3]", Line(tensor(new[] { 1.5f, float.NaN, -3 })));
        Assert.Contains("| 9007199254740993", Line(tensor(9007199254740993L)));
        Assert.Contains("[true, false]", Line(tensor(new[] { true, false })));
    }

    [Fact]
    public void What_is_suspicious_is_flagged()
    {
        Assert.Contains("100 NaN!", Line(full([100], float.NaN)));
        Assert.Contains("1 Inf!", Line(tensor(new[] { 1f, float.NegativeInfinity })));
        Assert.Contains("ALL ZERO", Line(zeros(20)));
        Assert.Contains("all equal", Line(ones(20)));
    }

    [Fact]
    public void A_parameter_tells_about_its_gradient()
    {
        var weight = new Parameter(ones(20));
        Assert.Contains("has none yet", Line(weight));
        (weight * weight).sum().backward();
        Assert.Contains("gradient: mean 2, std 0, largest 2", Line(weight));
    }

    [Fact]
    public void Statistics_agree_with_torch()
    {
        var x = randn(1000) * 3 + 2;
        var of = TensorSample.Statistics(x).Statistics;
        Assert.Equal(x.mean().item<float>(), of.Mean, 1e-5);
        Assert.Equal(x.std().item<float>(), of.Std, 1e-5);
        Assert.Equal(x.min().item<float>(), of.Min, 1e-9);
        Assert.Equal(1000, of.Histogram.Sum());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1025)]
    [InlineData(70_001)]
    public void Numbers_that_are_none_change_no_statistics_of_the_others(int count)
    {
        var values = Enumerable.Range(0, count).Select(i => i % 7 - 3.0).ToList();
        var of = Statistics.Of<double>([.. values, double.NaN, double.NegativeInfinity, .. values]);
        Assert.Equal((1L, 1L, 2L * values.Count(v => v == 0)), (of.NaN, of.Infinite, of.Zeros));
        Assert.Equal((values.Min(), values.Max()), (of.Min, of.Max));
        Assert.Equal(values.Average(), of.Mean, 1e-12);
        var squares = 2 * values.Sum(v => (v - values.Average()) * (v - values.Average()));
        Assert.Equal(Math.Sqrt(squares / (2 * count - 1)), of.Std, 1e-12);
    }

    [Fact]
    public void Images_are_shown_as_images_and_their_range_is_said()
    {
        var shown = new Shown(rand(100, 1, 28, 28) * 2 - 1).IsPlain();
        Assert.Contains("showing 64 of 100, black to white: [-1, 1]", shown.Html);
        Assert.Equal(8 * 56 + 7 * 2, shown.Png.Width);
    }

    [Fact]
    public void The_first_pixel_of_a_colour_image_arrives_unchanged()
    {
        var red = zeros(1, 3, 8, 8);
        red[0, 0].fill_(1);
        Assert.Equal([255, 0, 0, 255], new Shown(red).Png[0, 0].ToArray());
    }

    [Theory]
    [InlineData(new long[] { 128, 100 })]
    [InlineData(new long[] { 64, 16, 7, 7 })]
    [InlineData(new long[] { 2, 2 })]
    public void What_does_not_look_like_images_is_not_drawn(long[] shape) =>
        Assert.DoesNotContain("<img", new Shown(rand(shape)).Html);

    [Fact]
    public void Bytes_are_drawn_from_0_to_255() => Assert.Contains("[0, 255]",
        new Shown((rand(1, 8, 8) * 3).to(uint8)).Html);

    [Fact]
    public void Looking_leaves_no_tensor_behind()
    {
        var images = rand(4, 1, 28, 28);
        var before = Tensor.TotalCount;
        new Shown(images).IsPlain();
        Assert.InRange(Tensor.TotalCount, 0, before);
    }

    [Fact]
    public void Several_tensors_get_a_line_each()
    {
        var text = new Shown(new[] { zeros(3), ones(2, 2) }).IsPlain().Text;
        Assert.Equal(2, text.Split('\n').Length);
        Assert.Contains("[1] (2, 2) float32", text);
        Assert.Contains("(2, 2) float32", new Shown(new List<Tensor> { ones(2, 2) }).Html);
    }

    [Fact]
    public void Pairs_and_named_tensors_get_a_line_each()
    {
        Assert.Contains("[1] (2, 2) float32", new Shown((zeros(3), ones(2, 2))).IsPlain().Text);
        Assert.Equal(3, new Shown((zeros(3), zeros(4), zeros(5))).Text.Split('\n').Length);
        var state = nn.Linear(2, 1).state_dict();
        Assert.Contains("[weight] (1, 2) float32", new Shown(state).IsPlain().Text);
    }

    [Fact]
    public void A_disposed_tensor_among_others_hides_none()
    {
        var gone = rand(3);
        gone.Dispose();
        var text = new Shown(new[] { gone, ones(2, 2) }).IsPlain().Text;
        Assert.Contains("disposed", text);
        Assert.Contains("[1] (2, 2)", text);
    }

    [Fact]
    public void A_walk_is_an_animation_whose_first_frame_is_its_end()
    {
        var walk = Enumerable.Range(0, 5).Select(i => full([1, 1, 8, 8], i / 4f));
        var shown = new Shown(walk.AsAnimation(scale: 1)).IsPlain();
        Assert.Equal(["text/html", "image/png", "text/plain"], shown.MimeTypes);
        Assert.Equal([255, 255], shown.Png[0, 0].ToArray());
        Assert.Contains("6 frames, 8 x 8", shown.Text);
    }

    static string Line(Tensor tensor) => new Shown(tensor).Text;
}
