using GanNotebooks.Losses;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Draws with the discriminator's help: of many samples those are kept, by chance, that it
/// takes for real, so that what lies between two modes is left out.</summary>
/// <remarks>
/// A sample is kept with probability min(1, exp(D - M)), D its logit and M the logits' quantile of
/// 0.9: the odds D / (1 - D) are the data's density over the generator's where D is at its best.
/// Source: Azadi et al. 2019, arXiv:1810.06758, section 3, with a quantile in place of the maximum
/// and of its correction gamma.
/// </remarks>
public static class RejectionSampling
{
    const int Part = 5_000;       // drawn at once
    const int MostParts = 100;
    const double Quantile = 0.9;

    /// <summary>Samples that were kept; where the discriminator judges packs, whole packs.</summary>
    /// <param name="gan">Its discriminator answers with logits and asks for no labels; nothing is
    /// changed.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same samples.</param>
    /// <returns>(count, ...).</returns>
    /// <exception cref="ArgumentException">The discriminator gives no logits, or asks for labels.
    /// </exception>
    /// <exception cref="InvalidOperationException">Next to none was kept.</exception>
    public static Tensor Draw(TwoPlayerGan gan, int count, long seed)
    {
        var options = (TwoPlayerOptions)gan.Options;
        if (options.Loss is not (AdversarialLoss.NonSaturating or AdversarialLoss.Minimax)
            || gan.Discriminator is not nn.Module<Tensor, Tensor> discriminator)
            throw new ArgumentException(
                $"{nameof(RejectionSampling)} needs a discriminator without labels, trained with "
                + $"cross-entropy, got {gan.GetType().Name} with {options.Loss}. Leave it out.");
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        using var chance = new Generator((ulong)seed);
        var part = Part / options.Packing * options.Packing;
        var (kept, total) = (new List<Tensor>(), 0L);
        for (var round = 0; round < MostParts && total < count; round++)
        {
            var samples = gan.Draw(part, unchecked(seed * MostParts + round));
            var logits = Judge(discriminator, Packing.Pack(samples, options.Packing));
            kept.Add(samples[Accepted(logits, chance).repeat_interleave(options.Packing)]);
            total += kept[^1].shape[0];
        }
        return total >= count ? cat(kept)[..count].MoveToOuterDisposeScope()
            : throw new InvalidOperationException($"Of {MostParts * part:N0} samples the "
                + $"discriminator let only {total:N0} pass, {count:N0} were asked for. Train longer.");
    }

    static Tensor Judge(nn.Module<Tensor, Tensor> discriminator, Tensor samples)
    {
        discriminator.eval();
        try { return discriminator.call(samples).flatten(); }
        finally { discriminator.train(); }
    }

    static Tensor Accepted(Tensor logits, Generator chance)
    {
        var share = tensor((float)Quantile, device: logits.device);
        var odds = (logits - logits.flatten().quantile(share)).exp();
        return rand(logits.shape[0], generator: chance).to(logits.device) < odds;
    }
}
