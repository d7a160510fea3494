using GanNotebooks.Data;
using GanNotebooks.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Metrics;

public sealed class ModeCoverageTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Real_samples_reach_all_modes_with_the_quality_that_theory_says()
    {
        var score = ModeCoverage.Score(
            GaussianMixture.Grid, GaussianMixture.Grid.Draw(50_000).ToTensor());
        Assert.Equal((25, 25, 50_000), (score.Modes, score.Of, score.Samples));
        // 1 - exp(-4.5); one sigma of the share is 0.0005.
        Assert.Equal(0.98889, score.HighQuality, 0.0025);
        // 24 / 100,000 on average: a chi-squared with 24 degrees of freedom over 2N, 5 sigma.
        Assert.Equal(24.0 / 100_000, score.ReverseKl, 5 * Math.Sqrt(48) / 100_000);
    }

    [Fact]
    public void Samples_of_one_mode_only_reach_one()
    {
        var score = ModeCoverage.Score(GaussianMixture.Ring, tensor(new float[] { 1, 0 }).expand(9, 2));
        Assert.Equal((1, 8, 1), (score.Modes, score.Of, score.HighQuality));
        Assert.Equal(Math.Log(8), score.ReverseKl, 1e-12);
    }

    [Fact]
    public void A_sample_beyond_three_deviations_reaches_no_mode_but_still_counts_for_the_balance()
    {
        var score = ModeCoverage.Score(
            GaussianMixture.Ring, tensor(new float[] { 1.029f, 0, -1.031f, 0 }, [2, 2]));
        Assert.Equal((1, 0.5), (score.Modes, score.HighQuality));
        Assert.Equal(Math.Log(4), score.ReverseKl, 1e-12);
    }
}
