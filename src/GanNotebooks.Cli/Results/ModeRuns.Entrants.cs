using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Remedies;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

partial class ModeRuns
{
    const int RingSteps = 20_000;
    const int GridSteps = 6_000;
    const int JudgeSteps = 1_500;
    const int PlainSteps = 6_000;

    /// <summary>The grid in units in which it is about as wide as the ring: networks start out with
    /// their bends near the middle.</summary>
    static GaussianMixture Smaller(string words, double by) => new(
        $"grid of 25 Gaussians, {words} of the size",
        [.. GaussianMixture.Grid.Centres.Select(centre => (centre.X * by, centre.Y * by))],
        GaussianMixture.Grid.Sigma * by);

    internal static Entrants Ring { get; } = new($"""
        The goal is all modes and at least 95 % high quality (PacGAN's definitions, 2,500 samples)
        with each of five seeds. Real points score 98.9 % and a reverse KL of 0.0014. The vanilla
        GAN of width 128, {RingSteps:N0} steps of 128 points, learning rates of 0.002 that fall to
        zero in the second half, a moving average of G (0.995) drawn with standing statistics, and
        rejection of samples by D; the last column is without the rejection.
        """,
    [
        new("remedies", GaussianMixture.Ring, RingSteps, (data, seed) => new VanillaGan(
            Bare(seed) with
            {
                Average = 0.995, ConstantSteps = RingSteps / 2, DecaySteps = RingSteps / 2,
            },
            data.Batches(BatchSize, seed)),
            (gan, _, count) => RejectionSampling.Draw(gan, count, seed: 0)),
    ]);

    /// <summary>The grid with all that helps.</summary>
    internal static Entrants Grid { get; } = new($"""
        As the ring, but {GridSteps:N0} steps with learning rates of 0.001; instance noise of 0.3,
        falling to zero, keeps G from losing a mode; and samples are rejected by a judge of Fourier
        features that is trained afterwards, {JudgeSteps:N0} steps of 512 points: a D that G can
        learn from is too smooth to see where a mode ends. One or two samples in a hundred are kept.
        The last column is of all samples; real points score a reverse KL of 0.0048.
        """,
    [
        new("remedies", Smaller("half", 0.5), GridSteps, (data, seed) => new VanillaGan(
            Bare(seed) with
            {
                GeneratorRate = 1e-3, DiscriminatorRate = 1e-3, Average = 0.995,
                ConstantSteps = GridSteps * 3 / 5, DecaySteps = GridSteps * 2 / 5,
                InstanceNoise = 0.3, InstanceNoiseSteps = GridSteps * 9 / 10,
            },
            data.Batches(BatchSize, seed)), Judged),
    ]);

    static Tensor Judged(TwoPlayerGan gan, PointSet data, int count)
    {
        using var judge = new FourierDiscriminator(deviation: 1.6);
        JudgeTraining.Train(judge, data.Batches(512, seed: 1), gan, JudgeSteps);
        return RejectionSampling.Draw(gan, count, seed: 0, judge, quantile: 0.99);
    }

    /// <summary>The same networks without anything.</summary>
    internal static Entrants Plain { get; } = new($"""
        The same networks and learning rates without any remedy, {PlainSteps:N0} steps.
        """,
        [
            .. from mixture in new[] { GaussianMixture.Ring, Smaller("a quarter", 0.25) }
               select new Entrant("plain", mixture, PlainSteps, (data, seed) =>
                   new VanillaGan(Bare(seed), data.Batches(BatchSize, seed))),
        ]);

    const int BatchSize = 128;

    static VanillaOptions Bare(int seed) => new()
    {
        Seed = seed, Width = 128, LatentSize = 4, BatchSize = BatchSize,
        GeneratorRate = 2e-3, DiscriminatorRate = 2e-3,
    };
}
