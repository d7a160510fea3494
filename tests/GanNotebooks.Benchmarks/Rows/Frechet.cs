using GanNotebooks.Benchmarks.Contest;
using GanNotebooks.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>The Fréchet distance of two heaps of features as wide as Inception's.</summary>
sealed class Frechet : Row
{
    internal override string Name => "fid";

    internal override string Topic => "fid";

    internal override bool Tunable => false;

    internal override IReadOnlyList<Item> Items =>
    [
        new("FID of 10,000 x 2,048 features", _ =>
        {
            manual_seed(1);
            var real = randn(10_000, 2048);
            var fake = randn(10_000, 2048) * 1.1 + 0.1;
            return new(() => FrechetDistance.Of(real, fake))
            {
                Numbers = [FrechetDistance.Of(real, fake)],
            };
        }) { Goal = 1, Tolerance = 1e-6, Rounds = 1 },
    ];
}
