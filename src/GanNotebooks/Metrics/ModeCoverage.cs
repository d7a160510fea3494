using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>How many modes of a mixture of Gaussians a generator reaches, how well, and how evenly.
/// </summary>
/// <remarks>Source: Lin et al. 2018 (PacGAN), arXiv:1712.04086, section 4.1. Real samples score a
/// high quality of 1 - exp(-4.5) = 98.89 % on average.</remarks>
/// <param name="Modes">Modes with at least one sample within three standard deviations.</param>
/// <param name="Of">Modes that there are.</param>
/// <param name="HighQuality">The share of samples within three standard deviations of their nearest
/// mode, 0 to 1.</param>
/// <param name="ReverseKl">Kullback-Leibler divergence, in nats, of how samples fall to their
/// nearest modes from the even distribution; (<paramref name="Of"/> - 1) / 2N on average for real
/// samples, ln(<paramref name="Of"/>) when all fall to one.</param>
/// <param name="Samples">N.</param>
public sealed record ModeCoverage(
    int Modes, int Of, double HighQuality, double ReverseKl, int Samples)
{
    const double Deviations = 3;

    /// <summary>Scores samples; the paper takes 2,500.</summary>
    /// <param name="mixture">What they are to come from.</param>
    /// <param name="samples">(N, 2), at least one; computed in float64.</param>
    /// <exception cref="ArgumentException">They are no points, none, or hold NaN or infinity.
    /// </exception>
    public static ModeCoverage Score(GaussianMixture mixture, Tensor samples)
    {
        using var scope = NewDisposeScope();
        var modes = mixture.Centres.Count;
        var centres = tensor(
            [.. mixture.Centres.SelectMany(centre => (double[])[centre.X, centre.Y])], [modes, 2]);
        var (distances, nearest) = NearestNeighbours.Of(samples, centres);
        var good = distances.flatten() <= Deviations * mixture.Sigma;              // (N)
        var shares = nearest.flatten().bincount(null, modes).to(float64) / samples.shape[0];
        return new(
            (int)nearest.flatten()[good].bincount(null, modes).gt(0).sum().ToInt64(),
            modes,
            good.to(float64).mean().ToDouble(),
            (shares * (shares * modes).clamp_min(double.Epsilon).log()).sum().ToDouble(),
            (int)samples.shape[0]);
    }
}
