using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>How different samples are from one another. A generator that has collapsed draws the
/// same sample again and again.</summary>
public static class Diversity
{
    const int Enough = 500;   // samples beyond which the mean hardly changes, and its cost grows

    /// <summary>The mean Euclidean distance between two samples; 0 when all are the same.</summary>
    /// <param name="samples">(N, ...), any dtype and device, at least 2; computed in float64 on
    /// the first 500.</param>
    /// <exception cref="ArgumentException">They are too few, or hold NaN or infinity.</exception>
    public static double Of(Tensor samples)
    {
        using var scope = NewDisposeScope();
        var rows = Rows.Of(samples, atLeast: 2);
        rows = rows[..(int)Math.Min(Enough, rows.shape[0])];
        var n = rows.shape[0];
        return cdist(rows, rows).sum().ToDouble() / (n * (n - 1));
    }

    /// <summary>The diversity of fakes in units of the data's: about 1 for a good generator, near 0
    /// for a collapsed one.</summary>
    /// <param name="real">Real samples, (N, ...), at least 2 different ones.</param>
    /// <param name="fake">Generated ones, (M, ...), at least 2.</param>
    /// <exception cref="ArgumentException">There are too few samples, the real ones are all the
    /// same, or some hold NaN or infinity.</exception>
    public static double Relative(Tensor real, Tensor fake)
    {
        var ofData = Of(real);
        return ofData > 0 ? Of(fake) / ofData : throw new ArgumentException(
            $"{nameof(Diversity)}: the real samples are all the same, so nothing can be compared "
            + "with their diversity. Give samples from different places of the data set.");
    }
}
