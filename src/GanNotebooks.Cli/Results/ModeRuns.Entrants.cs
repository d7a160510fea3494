using GanNotebooks.Data;
using GanNotebooks.Models;

namespace GanNotebooks.Cli.Results;

partial class ModeRuns
{
    const int RingSteps = 20_000;
    const int GridSteps = 12_000;
    const int PlainSteps = 6_000;
    const int PaperSteps = 3_000;

    /// <summary>The grid in units in which it is as wide as the ring: networks start out with their
    /// bends near the middle.</summary>
    static GaussianMixture SmallGrid { get; } = new(
        "grid of 25 Gaussians, a quarter of the size",
        [.. GaussianMixture.Grid.Centres.Select(centre => (centre.X / 4, centre.Y / 4))],
        GaussianMixture.Grid.Sigma / 4);

    internal static Entrants Ring { get; } = Remedied(GaussianMixture.Ring, RingSteps, 2e-3, 0, $"""
        The goal is all modes and at least 95 % high quality (PacGAN's definitions, 2,500 samples)
        with each of five seeds. Real points score 98.9 % and a reverse KL of 0.0014. The vanilla
        GAN of width 128, {RingSteps:N0} steps of 128 points, learning rates of 0.002 that fall to
        zero in the second half, a moving average of G (0.995) drawn with standing statistics, and
        rejection of samples by D.
        """);

    /// <summary>The grid with all that helps.</summary>
    internal static Entrants Grid { get; } = Remedied(SmallGrid, GridSteps, 1e-3, 1e-3, $"""
        As the ring, but {GridSteps:N0} steps, learning rates of 0.001, and R1 (0.001), without
        which 15 to 23 modes were reached. Real points score a reverse KL of 0.0048.
        """);

    static Entrants Remedied(
        GaussianMixture mixture, int steps, double rate, double r1, string text) => new(text,
    [
        new("remedies", mixture, steps, (data, seed) => new VanillaGan(
            Bare(seed) with
            {
                GeneratorRate = rate, DiscriminatorRate = rate, R1 = r1, Average = 0.995,
                ConstantSteps = steps / 2, DecaySteps = steps / 2,
            },
            data.Batches(BatchSize, seed)), Rejects: true),
    ]);

    /// <summary>The same networks without anything.</summary>
    internal static Entrants Plain { get; } = new($"""
        The same networks and learning rates without any remedy, {PlainSteps:N0} steps.
        """,
        [
            .. from mixture in new[] { GaussianMixture.Ring, SmallGrid }
               select new Entrant("plain", mixture, PlainSteps, (data, seed) =>
                   new VanillaGan(Bare(seed), data.Batches(BatchSize, seed))),
        ]);

    /// <summary>As in the paper, but shorter.</summary>
    internal static Entrants Table1 { get; } = new($"""
        PacGAN's networks, noise, optimizer, batches and points, but {PaperSteps:N0} steps instead
        of 400,000, which two cores would need hours for: a start, no comparison. The paper's
        figures, means of 10 runs: GAN 6.3/8 modes, 98.2 %, 0.45 (ring) and 17.3/25, 94.8 %, 0.70
        (grid); PacGAN2 7.9/8, 95.6 %, 0.07 and 23.8/25, 91.3 %, 0.13.
        """,
        [
            .. from mixture in new[] { GaussianMixture.Ring, GaussianMixture.Grid }
               from packing in new[] { 1, 2 }
               select new Entrant(packing == 1 ? "GAN" : "PacGAN2", mixture, PaperSteps,
                   (data, seed) => new PacGan(
                       new() { Seed = seed, Packing = packing }, data.Batches(100, seed))),
        ]);

    const int BatchSize = 128;

    static VanillaOptions Bare(int seed) => new()
    {
        Seed = seed, Width = 128, LatentSize = 4, BatchSize = BatchSize,
        GeneratorRate = 2e-3, DiscriminatorRate = 2e-3,
    };
}
