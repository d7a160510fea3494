using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Models;
using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Remedies;

public sealed class JudgeTrainingTests : IDisposable
{
    // Small beside what an untrained generator, stretched, draws.
    static readonly GaussianMixture s_modes =
        new("four", [(0.3, 0.3), (0.3, -0.3), (-0.3, 0.3), (-0.3, -0.3)], 0.05);

    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_trained_judge_keeps_what_lies_in_the_modes_of_an_untrained_generator()
    {
        var data = s_modes.Draw(20_000);
        using var gan = new VanillaGan(
            new() { Width = 16, BatchSize = 8, LatentSize = 4 }, data.Batches(8, 1));
        using (no_grad())
            foreach (var (name, weight) in gan.Generator.named_parameters())
                if (weight.shape is [2, ..])
                    weight.mul_(4);
        manual_seed(1);
        using var judge = new FourierDiscriminator(deviation: 0.8, width: 64);
        var before = gan.Draw(10, seed: 3);

        JudgeTraining.Train(judge, data.Batches(256, 1), gan, steps: 300);

        Assert.True(before.Equals(gan.Draw(10, seed: 3)), "the GAN has changed");
        var all = ModeCoverage.Score(s_modes, gan.Draw(1_000, seed: 2));
        var kept = ModeCoverage.Score(s_modes,
            RejectionSampling.Draw(gan, 1_000, seed: 2, judge, quantile: 0.99));
        Assert.Equal(4, kept.Modes);
        Assert.InRange(all.HighQuality, 0.02, 0.4);
        Assert.True(kept.HighQuality > 0.8, $"{all}, {kept}");
    }
}
