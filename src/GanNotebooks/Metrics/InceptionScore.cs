using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Whether a classifier is sure of each image, and of different classes: exp of the mean
/// divergence of an image's class probabilities from those of all images.</summary>
/// <remarks>
/// From 1 (all alike) to the number of classes. It does not look at real images: one perfect image
/// of each class scores full marks.
/// Source: Salimans et al. 2016, arXiv:1606.03498, section 4; shuffling first, as the order of the
/// images must not matter, after Barratt and Sharma 2018, arXiv:1801.01973.
/// </remarks>
public static class InceptionScore
{
    /// <summary>The mean of the splits' scores, and their standard deviation.</summary>
    /// <param name="logits">The classifier's, (N, classes), N at least the number of splits.
    /// </param>
    /// <param name="seed">Shuffles the images.</param>
    /// <param name="splits">How many parts are scored by themselves; 10 in the paper.</param>
    /// <exception cref="ArgumentException">There are too few, or NaN or infinity.</exception>
    public static Estimate Of(Tensor logits, int seed = 1, int splits = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(splits, 1);
        using var scope = NewDisposeScope();
        var rows = Rows.Of(logits, atLeast: splits);
        using var source = new Generator((ulong)seed);
        var shuffled = rows[randperm(rows.shape[0], generator: source)].log_softmax(1);
        return Estimate.Of([.. shuffled.tensor_split(splits).Select(Score)]);
    }

    static double Score(Tensor logProbabilities)
    {
        var ofAll = logProbabilities.exp().mean([0L], keepdim: true).log();   // (1, classes)
        var gain = logProbabilities - ofAll.clamp_min(double.MinValue);
        return Math.Exp((logProbabilities.exp() * gain).sum(1).mean().ToDouble());
    }
}
