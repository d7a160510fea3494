using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Whether a generator has learnt training images by heart.</summary>
public static class Memorisation
{
    /// <summary>The mean distance of samples to the nearest training sample, in units of what
    /// unseen real samples have: about 1 or more when it invents, near 0 when it copies.</summary>
    /// <param name="training">What it learnt from, (N, ...), in pixels or features.</param>
    /// <param name="unseen">Real samples that it did not learn from, (M, ...).</param>
    /// <param name="fake">Generated ones, (L, ...).</param>
    /// <remarks>The more training samples, the nearer the nearest: compare with the same number
    /// only. After Meehan et al. 2020, arXiv:2004.05675, whose test compares the same distances.
    /// </remarks>
    /// <exception cref="ArgumentException">Shapes differ, all unseen samples are in the training
    /// data, or there is NaN or infinity.</exception>
    public static double Of(Tensor training, Tensor unseen, Tensor fake)
    {
        var expected = MeanDistance(unseen, training);
        return expected > 0 ? MeanDistance(fake, training) / expected : throw new ArgumentException(
            $"{nameof(Memorisation)}: the unseen samples are all in the training data. "
            + "Give samples of the test split.");
    }

    static double MeanDistance(Tensor samples, Tensor training)
    {
        using var neighbours = NearestNeighbours.Of(samples, training);
        using var mean = neighbours.Distances.mean();
        return mean.ToDouble();
    }
}
