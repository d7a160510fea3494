using GanNotebooks.Interactive;
using GanNotebooks.Imaging;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>What it costs to show something, and how long what is shown is. The peer's grids are
/// torchvision's <c>save_image</c> into memory, which writes a PNG file and nothing else.</summary>
sealed class Pictures : IRow
{
    public string Name => "pictures";

    public Dictionary<string, double> Measure(Dictionary<string, double> bytes)
    {
        Extension.Load(_ => _ => { });
        using var scope = NewDisposeScope();
        manual_seed(1);
        var noise = rand(64, 3, 64, 64) * 2 - 1;
        var smooth = nn.functional.interpolate(rand(64, 3, 8, 8) * 2 - 1, size: [64, 64],
            mode: InterpolationMode.Bilinear, align_corners: false);
        var frame = new LiveFrame(new(3000, 9000, TimeSpan.FromMinutes(3), TrainingState.Running,
            Run(3000)), ImageGrid.Of(rand(64, 1, 28, 28).ToImageValues()));
        var million = randn(1_000_000);
        var big = zeros(100_000_000, uint8);
        var work = new Dictionary<string, (Func<string> Show, int Count)>
        {
            ["grid of 64 x (3, 64, 64), noise"] = (() => Html(noise), 3),
            ["grid of 64 x (3, 64, 64), smooth"] = (() => Html(smooth), 3),
            ["line of 10^6 numbers"] = (() => million.ToDisplayString("text/plain"), 5),
            ["line of 10^8 numbers"] = (() => big.ToDisplayString("text/plain"), 2),
            ["live update at step 3,000"] = (() => Html(frame), 5),
            ["summary of a network"] = (() => Html(Network()), 5),
        };
        foreach (var (what, (show, _)) in work) bytes[what] = show().Length;
        return work.ToDictionary(w => w.Key, w => Clock.Best(() => w.Value.Show(), w.Value.Count));
    }

    static string Html(object value) => value.ToDisplayString("text/html");

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
