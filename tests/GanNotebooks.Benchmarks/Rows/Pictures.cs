using GanNotebooks.Benchmarks.Contest;
using GanNotebooks.Imaging;
using GanNotebooks.Interactive;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>What it costs to show something. The peer's grids are torchvision's
/// <c>save_image</c> into memory, which lacks captions and a note of the range.</summary>
sealed class Pictures : Row
{
    internal override string Name => "pictures";

    internal override string Topic => "pictures";

    internal override bool Tunable => false;

    internal override IReadOnlyList<Item> Items =>
    [
        Of("grid of 64 x (3, 64, 64) to PNG, noise", Noise, grid => Png(grid), 1.5),
        Of("grid of 64 x (3, 64, 64) to PNG, smooth", Smooth, grid => Png(grid), 1.5),
        Of("line of a million numbers", () => randn(1_000_000),
            x => x.ToDisplayString("text/plain"), 1),
        Of("grid of 64 x (3, 64, 64) in a cell, smooth", Smooth, Html),
        Of("live update at step 3,000", Frame, Html),
        Of("summary of a network", Network, Html),
    ];

    static Item Of<T>(string name, Func<T> make, Action<T> show, double? goal = null) =>
        new(name, _ =>
        {
            Extension.Load(_ => _ => { });
            manual_seed(1);
            var shown = make();
            return new(() => show(shown));
        }) { Goal = goal, HasPeer = goal is not null };

    static Tensor Noise() => rand(64, 3, 64, 64) * 2 - 1;

    static Tensor Smooth() => nn.functional.interpolate(rand(64, 3, 8, 8) * 2 - 1, size: [64, 64],
        mode: InterpolationMode.Bilinear, align_corners: false);

    static void Png(Tensor images) =>
        ImageCodec.Default.EncodePng(ImageGrid.Of(images.ToImageValues(),
            new() { Range = new(-1, 1), Scale = 1 }).Picture);

    static void Html<T>(T value) => value.ToDisplayString("text/html");

    static LiveFrame Frame() => new(
        new(3000, 9000, TimeSpan.FromMinutes(3), TrainingState.Running, Run(3000)),
        ImageGrid.Of(rand(64, 1, 28, 28).ToImageValues()));

    static History Run(int rows)
    {
        var (history, random) =
            (new History("D loss", "G loss", History.RealScore, History.FakeScore), new Random(1));
        for (var step = 1; step <= rows; step++)
            history.Add(step, random.NextDouble(), random.NextDouble(), .6, .4);
        return history;
    }

    static nn.Module Network() => nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(),
        nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 1));
}
