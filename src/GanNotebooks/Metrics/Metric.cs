namespace GanNotebooks.Metrics;

/// <summary>A score that a generator can get.</summary>
/// <param name="Name">In lower case, such as <c>fid</c>.</param>
/// <param name="Summary">What it is, in one line, and what is good.</param>
/// <param name="Measure">From real samples, samples to be judged, and a seed to the score; null
/// where it has nothing to say, for want of logits or labels.</param>
public sealed record Metric(
    string Name, string Summary, Func<Described, Described, int, Estimate?> Measure)
{
    /// <summary>What it says nothing without, in words; null for those that always do.</summary>
    public string? Needs { get; init; }

    /// <summary>Whether it asks what was copied, so that only images which nobody has learnt from
    /// can be its floor.</summary>
    internal bool OfCopies { get; init; }

    /// <summary>What is wrong with a choice of names, in words; null when all are known.</summary>
    public static string? Complaint(IEnumerable<string> names) =>
        names.FirstOrDefault(name => All.All(metric => metric.Name != name)) is not { } unknown
            ? null : $"there is no metric {unknown}; there are "
                + string.Join(", ", All.Select(metric => metric.Name));

    /// <summary>All of images, in the order in which they are reported.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        new("fid", "Fréchet distance of features; lower is better", (real, fake, _) =>
            new(FrechetDistance.Of(real.Features, fake.Features), 0)),
        new("kid", "kernel distance of features; lower is better, 0 is perfect",
            (real, fake, seed) => KernelDistance.Of(real.Features, fake.Features, seed)),
        new("is", "inception score; higher is better, up to the number of classes",
            (_, fake, seed) => fake.Logits is null ? null : InceptionScore.Of(fake.Logits, seed))
        { Needs = "features of a classifier" },
        new("precision", "share of samples that lie where real ones are", (real, fake, _) =>
            new(PrecisionRecall.Of(real.Features, fake.Features).Precision, 0)),
        new("recall", "share of real samples that lie where generated ones are", (real, fake, _) =>
            new(PrecisionRecall.Of(real.Features, fake.Features).Recall, 0)),
        new("density", "how densely real samples lie round generated ones; 1 as real ones",
            (real, fake, _) => new(DensityCoverage.Of(real.Features, fake.Features).Density, 0)),
        new("coverage", "share of real samples with a generated one near", (real, fake, _) =>
            new(DensityCoverage.Of(real.Features, fake.Features).Coverage, 0)),
        new("diversity", "mean distance of two samples, in the data's", (real, fake, _) =>
            new(Diversity.Relative(real.Samples, fake.Samples), 0)),
        new("labels", "share of samples that show the class asked for", (_, fake, _) =>
            fake is { Logits: { } logits, Labels: { } labels }
                ? new(LabelAccuracy.Of(logits, labels), 0) : null)
        { Needs = "a GAN that is asked for classes, and features of a classifier" },
        new("memorisation", "distance to the nearest training image; 1 as test images, 0 is a copy",
            (real, fake, _) => real.Copied is var (training, unseen)
                ? new(Memorisation.Of(training, unseen, fake.Features), 0) : null)
        { Needs = "test images", OfCopies = true },
    ];
}
