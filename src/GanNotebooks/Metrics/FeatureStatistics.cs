using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Mean and covariance of features, all that the Fréchet distance needs of a data set.
/// </summary>
/// <param name="Mean">(D), float64.</param>
/// <param name="Covariance">(D, D), float64, with the divisor N - 1.</param>
/// <param name="Samples">N.</param>
public sealed record FeatureStatistics(Tensor Mean, Tensor Covariance, int Samples) : IDisposable
{
    /// <summary>Of features (N, D), N at least 2; computed in float64.</summary>
    /// <returns>Its tensors belong to the current dispose scope, or else to the caller.</returns>
    /// <exception cref="ArgumentException">They are too few, or hold NaN or infinity.</exception>
    public static FeatureStatistics Of(Tensor features)
    {
        using var scope = NewDisposeScope();
        var rows = Rows.Of(features, atLeast: 2);
        var mean = rows.mean([0L]);
        var centred = rows - mean;
        var covariance = centred.t().matmul(centred) / (rows.shape[0] - 1);
        return new(mean.MoveToOuterDisposeScope(), covariance.MoveToOuterDisposeScope(),
            (int)rows.shape[0]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Mean.Dispose();
        Covariance.Dispose();
    }
}
