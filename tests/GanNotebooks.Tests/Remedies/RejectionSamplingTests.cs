using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Remedies;

public sealed class RejectionSamplingTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Kept_samples_are_those_that_the_discriminator_likes_better()
    {
        using var gan = Made(packing: 1);
        var judge = (nn.Module<Tensor, Tensor>)gan.Discriminator;
        // Steep, so that its taste matters before it has learnt anything.
        using (no_grad())
            foreach (var weight in judge.parameters())
                weight.mul_(4);
        var kept = RejectionSampling.Draw(gan, 300, seed: 2);
        Assert.Equal([300, 2], kept.shape);
        Assert.True(kept.Equals(RejectionSampling.Draw(gan, 300, seed: 2)));
        var all = judge.call(gan.Draw(2_000, seed: 3)).mean().ToDouble();
        Assert.True(judge.call(kept).mean().ToDouble() > all);
    }

    [Fact]
    public void Packs_are_kept_whole()
    {
        using var gan = Made(packing: 2);
        Assert.Equal([31, 2], RejectionSampling.Draw(gan, 31, seed: 1).shape);
    }

    [Fact]
    public void A_critic_gives_no_odds_and_is_refused()
    {
        using var gan = new WganGp(
            new() { Width = 4, BatchSize = 8 }, GaussianMixture.Ring.Draw(100).Batches(8, 1));
        Assert.Contains("trained with cross-entropy, got WganGp with Wasserstein",
            Assert.Throws<ArgumentException>(
                () => RejectionSampling.Draw(gan, 10, seed: 1)).Message);
    }

    static VanillaGan Made(int packing) => new(
        new() { Width = 16, BatchSize = 8, Packing = packing },
        GaussianMixture.Ring.Draw(100).Batches(8, 1));
}
