using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Models;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>The plain GAN beside PacGAN on one mixture, as in the paper's table 1.</summary>
/// <param name="mixture">What is learnt.</param>
/// <param name="name">On the command line.</param>
/// <param name="seen">How far what was measured agrees with the paper.</param>
/// <param name="paper">The table's rows: GAN, modes, high quality in percent, reverse KL.</param>
sealed class PacGanTable(
    GaussianMixture mixture, string name, string seen, params IReadOnlyList<string[]> paper)
    : Experiment
{
    const int Seeds = 1;
    const int Packs = 100;      // in a batch, as in the authors' program
    const int Samples = 2_500;  // as the paper scores
    static readonly int[] s_scored = [5_000, 10_000, 20_000];

    public override string Name => name;

    public override string Title => $"The plain GAN and PacGAN's table 1: {mixture.Name}";

    public override string Text => $"""
        PacGAN's networks, noise, initialisation, optimizer, 100,000 points and batches of
        {Packs} packs, but {s_scored[^1]:N0} steps instead of 400,000 and {Seeds} seed instead of
        10: a start. Ours also differs in that G moves after D and not at the same moment, that a
        pack's points share batch norm's batch, and that the reverse KL counts all samples where
        the authors' program leaves out those of low quality. {seen} The sheet shows the last
        samples, the plain GAN's on the left.
        """;

    public override IReadOnlyList<string> Columns { get; } =
        ["GAN", "seed", "steps", "modes", "high quality %", "reverse KL"];

    public override IEnumerable<IReadOnlyList<string>> Rows(Trial trial)
    {
        foreach (var row in paper)
            yield return [$"{row[0]}, the paper", "10", "400,000", .. row[1..]];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var plain = Built(packing: 1, seed);
            using var packed = Built(packing: 2, seed);
            foreach (var steps in s_scored)   // side by side: what is measured can be compared
            {
                using var scope = NewDisposeScope();
                var maps = new[] { plain, packed }.Select(gan =>
                {
                    trial.Train(gan, steps);
                    return gan.Draw(Samples, seed: 0);
                }).ToList();
                if (seed == 1)
                    trial.Sheet(stack(maps));
                yield return Row("GAN", seed, steps, maps[0]);
                yield return Row("PacGAN2", seed, steps, maps[1]);
            }
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

    string[] Row(string gan, int seed, int steps, Tensor samples)
    {
        var score = ModeCoverage.Score(mixture, samples);
        return
        [
            gan, $"{seed}", $"{steps:N0}", $"{score.Modes}/{score.Of}",
            Format(100 * score.HighQuality), Format(score.ReverseKl, 3),
        ];
    }
}
