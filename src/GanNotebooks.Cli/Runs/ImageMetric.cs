using GanNotebooks.Metrics;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>A score of images that can be asked for by name.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Measure">From features of real images, features and logits of others, and a seed to
/// the score; null where it needs logits that there are none of.</param>
sealed record ImageMetric(string Name, Func<Tensor, Tensor, Tensor?, int, Estimate?> Measure)
{
    public static IReadOnlyList<ImageMetric> All { get; } =
    [
        new("fid", (real, fake, _, _) => new(FrechetDistance.Of(real, fake), 0)),
        new("kid", (real, fake, _, seed) => KernelDistance.Of(real, fake, seed)),
        new("is", (_, _, logits, seed) =>
            logits is null ? null : InceptionScore.Of(logits, seed)),
        new("precision", (real, fake, _, _) =>
            new(PrecisionRecall.Of(real, fake).Precision, 0)),
        new("recall", (real, fake, _, _) => new(PrecisionRecall.Of(real, fake).Recall, 0)),
        new("density", (real, fake, _, _) => new(DensityCoverage.Of(real, fake).Density, 0)),
        new("coverage", (real, fake, _, _) => new(DensityCoverage.Of(real, fake).Coverage, 0)),
    ];
}
