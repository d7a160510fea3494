using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Models;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>What a critic's estimate is worth, with a gradient penalty and with clipped weights.
/// </summary>
sealed class CriticCurves : Experiment
{
    const int Steps = 800;
    const int ScoreEvery = 50;
    const double Edge = 0.99;   // of the clipping bound: a weight beyond it was clipped

    public override string Name => "wgan";

    public override string Title => "WGAN: gradient penalty and clipping";

    public override string Text => $"""
        The critic's estimate of the distance (mean of {ScoreEvery} steps) and the Fréchet distance
        in LeNet's features (5,000 samples), every {ScoreEvery} of {Steps} steps, on Fashion-MNIST;
        *r* is their correlation from step {2 * ScoreEvery} on, when the critic has warmed up.
        Width 8, batches of 32, and five times the papers' learning rates, so clipping trains with
        RMSProp at half the rate; 50 moves of the critic in each of the first 10 steps, then 5.
        """;

    public override IReadOnlyList<string> Columns { get; } =
    [
        "critic", "r", "last FID", "weights at their largest %", "estimates", "FIDs",
    ];

    public override IEnumerable<IReadOnlyList<string>> Rows(Trial trial)
    {
        var penalty = new WganGpOptions
        {
            Width = 8, BatchSize = 32, GeneratorRate = 5e-4, DiscriminatorRate = 5e-4,
            LongDiscriminatorSteps = 50, LongFirst = 10, LongEvery = 0,
        };
        using var penalised = new WganGp(penalty, Batches(penalty));
        yield return Row("gradient penalty", penalised, trial);
        trial.Sheet(penalised.Draw(50, seed: 0));
        var clip = new WganOptions
        {
            Width = 8, BatchSize = 32, GeneratorRate = 2.5e-4, DiscriminatorRate = 2.5e-4,
            LongDiscriminatorSteps = 50, LongFirst = 10, LongEvery = 0,
        };
        using var clipped = new Wgan(clip, Batches(clip));
        yield return Row("clipping", clipped, trial);
    }

    static Batches Batches(TwoPlayerOptions options) =>
        Clothes.Training.Batches(options.BatchSize, options.Seed);

    static string[] Row(string critic, TwoPlayerGan gan, Trial trial)
    {
        var (estimates, distances) = (new List<double>(), new List<double>());
        var series = gan.Series.ToList().IndexOf(WassersteinLoss.Estimate);
        while (gan.StepsTaken < trial.Steps(Steps))
        {
            estimates.Add(MeanOf(gan, series, trial));
            distances.Add(Clothes.Frechet(gan).Value.Value);
        }
        return
        [
            critic, Format(Correlation([.. estimates.Skip(1)], [.. distances.Skip(1)]), 2),
            Format(distances[^1]), Format(100 * AtTheEdge(gan.Discriminator)),
            string.Join(", ", estimates.Select(estimate => Format(estimate, 2))),
            string.Join(", ", distances.Select(distance => Format(distance, 0))),
        ];
    }

    static double MeanOf(TwoPlayerGan gan, int series, Trial trial)
    {
        var (sum, steps) = (0.0, trial.Steps(ScoreEvery));
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            sum += trial.Step(gan)[series].ToDouble();
        }
        return sum / steps;
    }

    // The share of weights that are as large as the largest one of all.
    static double AtTheEdge(nn.Module critic)
    {
        using var scope = NewDisposeScope();
        var weights = cat([.. critic.parameters().Select(p => p.detach().abs().flatten())]);
        return weights.ge(Edge * weights.max()).to(float64).mean().ToDouble();
    }

    /// <summary>Pearson's r.</summary>
    static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var together = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return together / Math.Sqrt(
            x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
