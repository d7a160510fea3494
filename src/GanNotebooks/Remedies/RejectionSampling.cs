using GanNotebooks.Losses;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Draws with the discriminator's help: of many samples those are kept, by chance, that it
/// takes for real, so that what lies between two modes is left out.</summary>
/// <remarks>
/// A sample is kept with probability min(1, exp(D - M)), D its logit and M a quantile of the
/// logits: the odds D / (1 - D) are the data's density over the generator's where D is at its best.
/// Source: Azadi et al. 2019, arXiv:1810.06758, section 3, with a quantile in place of the maximum
/// and of its correction gamma.
/// </remarks>
public static class RejectionSampling
{
    const int Part = 5_000;       // drawn at once
    const int MostParts = 100;

    /// <summary>Samples that were kept; where the discriminator judges packs, whole
    /// packs.</summary>
    /// <param name="gan">Its discriminator answers with logits and asks for no labels; nothing is
    /// changed.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same samples.</param>
    /// <param name="judge">Stands in for the discriminator: one that <see cref="JudgeTraining"/>
    /// trained, which takes samples one by one.</param>
    /// <param name="quantile">The share of samples that are surely not better than a sample which
    /// is surely kept: the nearer to 1, the stricter and the slower.</param>
    /// <returns>(count, ...).</returns>
    /// <exception cref="ArgumentException">The discriminator gives no logits, or asks for labels.
    /// </exception>
    /// <exception cref="InvalidOperationException">Next to none was kept.</exception>
    public static Tensor Draw(TwoPlayerGan gan, int count, long seed,
        nn.Module<Tensor, Tensor>? judge = null, double quantile = 0.9)
    {
        var packing = judge is null ? ((TwoPlayerOptions)gan.Options).Packing : 1;
        judge ??= JudgeOf(gan);
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        using var chance = new Generator((ulong)seed);
        var part = Part / packing * packing;
        var (kept, total) = (new List<Tensor>(), 0L);
        for (var round = 0; round < MostParts && total < count; round++)
        {
            var samples = gan.Draw(part, unchecked(seed * MostParts + round));
            var logits = Logits(judge, Packing.Pack(samples, packing));
            kept.Add(samples[Accepted(logits, quantile, chance).repeat_interleave(packing)]);
            total += kept[^1].shape[0];
        }
        return total >= count ? cat(kept)[..count].MoveToOuterDisposeScope()
            : throw new InvalidOperationException($"Of {MostParts * part:N0} samples the "
                + $"discriminator let only {total:N0} pass, {count:N0} were asked for. "
                + "Train longer.");
    }

    static nn.Module<Tensor, Tensor> JudgeOf(TwoPlayerGan gan)
    {
        var loss = ((TwoPlayerOptions)gan.Options).Loss;
        return loss is AdversarialLoss.NonSaturating or AdversarialLoss.Minimax
            && gan.Discriminator is nn.Module<Tensor, Tensor> discriminator ? discriminator
            : throw new ArgumentException(
                $"{nameof(RejectionSampling)} needs a discriminator without labels, trained with "
                + $"cross-entropy, got {gan.GetType().Name} with {loss}. Train a judge, or leave "
                + "it out.");
    }

    static Tensor Logits(nn.Module<Tensor, Tensor> judge, Tensor samples)
    {
        judge.eval();
        try { return judge.call(samples).flatten(); }
        finally { judge.train(); }
    }

    static Tensor Accepted(Tensor logits, double quantile, Generator chance)
    {
        var share = tensor((float)quantile, device: logits.device);
        var odds = (logits - logits.flatten().quantile(share)).exp();
        return rand(logits.shape[0], generator: chance).to(logits.device) < odds;
    }
}
