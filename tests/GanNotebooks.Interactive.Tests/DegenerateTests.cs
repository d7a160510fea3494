using GanNotebooks.Imaging;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests;

/// <summary>What nobody means to show, and sooner or later does.</summary>
public sealed class DegenerateTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    public static TheoryData<string, string> Tensors => new()
    {
        { "empty", "(0,) float32 on cpu, 0 B | empty" },
        { "empty batch", "(0, 1, 28, 28) float32 on cpu, 0 B | empty" },
        { "0-d", "scalar float32 on cpu, 4 B | 7" },
        { "one pixel", "(1, 1, 1, 1) float32 on cpu, 4 B | [0.5]" },
        { "7-d", "(1, 2, 1, 2, 1, 2, 1) float32" },
        { "all NaN", "100 NaN!" },
        { "all NaN image", "1,024 NaN!" },
        { "infinite", "3 Inf!" },
        { "bool", "[true, false]" },
        { "many bools", "(64, 64) bool on cpu, 4 KiB | min 0, max 1" },
        { "half", "(4, 4) float16" },
        { "bfloat16", "(4, 4) bfloat16" },
        { "int64", "9223372036854775807" },
        { "int8", "min -128, max 127" },
        { "flipped", "min 0, max 99" },
        { "every third column", "(40, 10) float32" },
        { "transposed", "(16, 32) float32" },
        { "expanded", "(1000, 1000, 1000) float32" },
        { "complex", "(3,) complex64 on cpu, 24 B | complex" },
        { "meta", "(3, 8, 8) float32 on meta, 768 B | no data on meta" },
        { "largest doubles", "max 1.798e+308" },
        { "one image a pixel high", "(1, 3, 1, 500) float32" },
        { "big", "(100000000,) uint8 on cpu, 95.4 MiB" },
        { "big, transposed", "(50000, 2000) uint8 on cpu, 95.4 MiB" },
    };

    [Theory]
    [MemberData(nameof(Tensors))]
    public void A_tensor_shows_something_true(string kind, string truth)
    {
        var shown = new Shown(Tensor(kind)).IsPlain();
        Assert.Contains(truth, shown.Text);
        Assert.DoesNotContain("cannot be shown", shown.Html);
    }

    [Theory]
    [InlineData("big")]
    [InlineData("big, transposed")]
    [InlineData("expanded")]
    public void A_big_tensor_is_sampled_and_this_is_said(string kind) =>
        Assert.Contains("from one element in ", new Shown(Tensor(kind)).Text);

    [Theory]
    [InlineData("empty")]
    [InlineData("0-d")]
    [InlineData("all NaN")]
    [InlineData("bool")]
    [InlineData("int64")]
    [InlineData("expanded")]
    [InlineData("big, transposed")]
    public void A_histogram_of_it_draws(string kind) =>
        Assert.NotNull(new Shown(Tensor(kind).AsHistogram()).IsPlain().Svg);

    [Fact]
    public void Views_of_nothing_say_so()
    {
        object[] nothing =
        [
            new History("loss"), new Filmstrip(), zeros(0, 1, 8, 8).AsImages(),
            nn.Identity(), nn.ReLU(), nn.Identity().Gradients(), Plane.Of(),
            Plane.Of(("fake", zeros(0, 2))), Plane.Of(("fake", full([3, 2], float.NaN))),
            new Meter("", double.NaN, 1, 1, "", ""), Array.Empty<Tensor>(),
            new Dictionary<string, Tensor>(), new LiveTraining(new History("loss")),
            Chart.Of("", "", []), Chart.Of("", "", [], ("a", [])),
            new LiveFrame(new(0, 0, default, TrainingState.Finished, new("loss")), null),
            zeros(2, 1, 8, 8).Beside(zeros(1, 1, 8, 8)), ones(1, 1, 1, 1).AsChannels(),
        ];
        foreach (var view in nothing)
        {
            var shown = new Shown(view).IsPlain();
            Assert.DoesNotContain("cannot be shown", shown.Text + shown.Html);
        }
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var gone = rand(3);
        gone.Dispose();
        Assert.Contains("disposed", new Shown(gone).IsPlain().Text);
        Assert.Contains("disposed", new Shown(gone).Html);
    }

    static Tensor Tensor(string kind) => kind switch
    {
        "empty" => zeros(0),
        "empty batch" => zeros(0, 1, 28, 28),
        "0-d" => tensor(7f),
        "one pixel" => full([1, 1, 1, 1], 0.5f),
        "7-d" => rand(new long[] { 1, 2, 1, 2, 1, 2, 1 }),
        "all NaN" => full([100], float.NaN),
        "all NaN image" => full([1, 1, 32, 32], float.NaN),
        "infinite" => full([3], float.NegativeInfinity),
        "bool" => tensor(new[] { true, false }),
        "many bools" => rand(64, 64) > .5,
        "half" => rand(4, 4).half(),
        "bfloat16" => rand(4, 4).bfloat16(),
        "int64" => tensor(long.MaxValue),
        "int8" => arange(-128, 128, int8),
        "flipped" => arange(100, float32).reshape(10, 10).flip(0, 1),
        "every third column" => rand(40, 30)[.., TensorIndex.Slice(0, 30, 3)],
        "transposed" => rand(32, 16).t(),
        "expanded" => rand(1000, 1, 1).expand(1000, 1000, 1000),
        "complex" => zeros(3, complex64),
        "meta" => zeros(3, 8, 8, device: new Device("meta")),
        "largest doubles" => full([20], double.MaxValue, float64),
        "one image a pixel high" => rand(1, 3, 1, 500),
        "big" => zeros(100_000_000, uint8),
        "big, transposed" => zeros(2_000, 50_000, uint8).t(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such tensor"),
    };
}
