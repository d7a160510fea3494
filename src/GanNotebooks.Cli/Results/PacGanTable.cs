using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Models;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>The plain GAN beside PacGAN on one mixture, as in the paper's table 1.</summary>
/// <param name="mixture">What is learnt.</param>
/// <param name="name">On the command line.</param>
/// <param name="paper">The table's rows: GAN, modes, high quality in percent, reverse KL.</param>
sealed class PacGanTable(
    GaussianMixture mixture, string name, params IReadOnlyList<string[]> paper) : Experiment
{
    const int Seeds = 2;
    const int Packs = 100;      // in a batch, as in the authors' program
    const int Samples = 2_500;  // as the paper scores
    static readonly int[] s_scored = [5_000, 10_000, 20_000, 40_000];

    public override string Name => name;

    public override string Title => $"The plain GAN and PacGAN's table 1: {mixture.Name}";

    public override string Text => $"""
        PacGAN's networks, noise, initialisation, optimizer, 100,000 points and batches of
        {Packs} packs, but {s_scored[^1]:N0} steps instead of 400,000 and {Seeds} seeds instead of
        10. Ours also differs in that G moves after D and not at the same moment, that a pack's
        points share batch norm's batch, and that the reverse KL counts all samples where the
        authors' program leaves out those of low quality. The sheet shows the first seed of each.
        """;

    public override IReadOnlyList<string> Columns { get; } =
    [
        "GAN", "seed", "steps", "modes", "high quality %", "reverse KL",
        $"modes after {string.Join(", ", s_scored.Select(steps => $"{steps:N0}"))}",
    ];

    public override IEnumerable<IReadOnlyList<string>> Rows(Trial trial)
    {
        foreach (var row in paper)
            yield return [$"{row[0]}, the paper", "10", "400,000", .. row[1..], ""];
        using var outer = NewDisposeScope();
        var maps = new List<Tensor>();   // of the first seed, shown side by side
        for (var seed = 1; seed <= Seeds; seed++)
            foreach (var packing in new[] { 1, 2 })
            {
                using var scope = NewDisposeScope();
                using var gan = Built(packing, seed);
                var scores = s_scored.Select(steps => Score(gan, trial.Steps(steps))).ToList();
                if (seed == 1)
                {
                    maps.Add(gan.Draw(Samples, seed: 0).MoveToOuterDisposeScope());
                    trial.Sheet(stack(maps));
                }
                yield return Row(packing, seed, scores);
            }
    }

    PacGan Built(int packing, int seed)
    {
        var options = new PacGanOptions
        {
            Seed = seed, Packing = packing, BatchSize = Packs * packing,
        };
        return new(options, mixture.Draw(seed: seed).Batches(options.BatchSize, seed));
    }

    ModeCoverage Score(PacGan gan, int steps)
    {
        Train(gan, steps);
        using var samples = gan.Draw(Samples, seed: 0);
        return ModeCoverage.Score(mixture, samples);
    }

    static string[] Row(int packing, int seed, List<ModeCoverage> scores) =>
    [
        packing == 1 ? "GAN" : $"PacGAN{packing}", $"{seed}", $"{s_scored[^1]:N0}",
        $"{scores[^1].Modes}/{scores[^1].Of}", Format(100 * scores[^1].HighQuality),
        Format(scores[^1].ReverseKl, 3),
        string.Join(", ", scores.Select(score => $"{score.Modes}")),
    ];
}
