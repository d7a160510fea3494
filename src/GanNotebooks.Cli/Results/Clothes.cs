using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Training;

namespace GanNotebooks.Cli.Results;

/// <summary>Fashion-MNIST and what its images are scored with, read when first asked for.</summary>
static class Clothes
{
    static readonly Lazy<ImageSet> s_training = new(() => FashionMnist.Load());

    static readonly Lazy<LeNetFeatures> s_features =
        new(() => LeNetTraining.For(Training, FashionMnist.Load(Split.Test)));

    static readonly Lazy<Evaluation> s_evaluation = new(() => new(
        Training, Features, new() { Samples = 5_000, Metrics = ["fid", "labels"] }));

    public static ImageSet Training => s_training.Value;

    public static LeNetFeatures Features => s_features.Value;

    /// <summary>Fréchet distance and label accuracy of 5,000 samples.</summary>
    public static Evaluation Evaluation => s_evaluation.Value;

    /// <summary>Its Fréchet distance.</summary>
    public static Score Frechet(Gan gan) =>
        Evaluation.Of(gan).Single(score => score.Metric == "fid");
}
