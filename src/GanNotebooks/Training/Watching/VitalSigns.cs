using GanNotebooks.Data;
using GanNotebooks.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>What is measured of a GAN to see whether it is well.</summary>
static class VitalSigns
{
    /// <summary>The length of the generators' gradient.</summary>
    internal const string Gradient = "G gradient";

    /// <summary>The mean distance of two samples as a share of that of two real ones.</summary>
    internal const string Diversity = "diversity";

    /// <summary>The mean slope of a critic between real samples and fakes; 1 is right.</summary>
    internal const string Slope = "critic slope";

    const int Samples = 64;

    internal static readonly string[] Series = [Gradient, Diversity, Slope];

    /// <summary>One number for each of <see cref="Series"/>; NaN where it cannot be said.
    /// </summary>
    /// <remarks>Leaves the GAN and the default random generator as they are.</remarks>
    internal static double[] Of(Gan gan)
    {
        using var scope = NewDisposeScope();
        return [GradientOf(gan), DiversityOf(gan), SlopeOf(gan)];
    }

    static double GradientOf(Gan gan)
    {
        var squares = gan.Optimizers.Where(named => named.Name.StartsWith("generator"))
            .SelectMany(named => named.Optimizer.parameters())
            .Where(weight => weight.grad is not null)
            .Select(weight => weight.grad!.to(float64).square().sum()).ToList();
        return squares.Count == 0 ? double.NaN : stack(squares).sum().sqrt().ToDouble();
    }

    static double DiversityOf(Gan gan)
    {
        if (gan.Place is not Batches { Data: { Count: >= 2 } data })
            return double.NaN;
        using var unrecorded = no_grad();
        var real = data.Pick([.. Enumerable.Range(0, Math.Min(Samples, data.Count))]);
        return Metrics.Diversity.Of(gan.Draw(Samples, seed: 0)) / Metrics.Diversity.Of(real);
    }

    static double SlopeOf(Gan gan) =>
        gan is TwoPlayerGan twoPlayer && gan.Series.Contains(WassersteinLoss.Estimate)
            ? twoPlayer.CriticSlope(Samples) : double.NaN;
}
