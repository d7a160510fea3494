using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Trains a judge of samples after the game: a discriminator against a generator that no
/// longer moves comes nearer to its best, and may be sharper than one that G could learn from.
/// </summary>
/// <remarks>Source: Azadi et al. 2019, arXiv:1810.06758, section 3.2, which goes on with the
/// discriminator of the game; any other network serves as well.</remarks>
public static class JudgeTraining
{
    const int Pool = 100_000;       // samples that are drawn once
    const double Rate = 2e-3;       // Adam's, falling to zero

    static readonly IAdversarialLoss s_loss = AdversarialLoss.NonSaturating.Create();

    /// <summary>Minimises the cross-entropy of telling real samples from the GAN's.</summary>
    /// <param name="judge">Samples to logits, (N, ...) to (N, 1); on the data's device.</param>
    /// <param name="data">Real samples.</param>
    /// <param name="gan">What draws; stays as it is.</param>
    /// <param name="steps">Batches of real samples, each beside as many drawn ones.</param>
    /// <param name="seed">Same seed, same samples.</param>
    public static void Train(
        nn.Module<Tensor, Tensor> judge, Batches data, TwoPlayerGan gan, int steps, int seed = 1)
    {
        using var outer = NewDisposeScope();
        var samples = gan.Draw(Pool, seed);
        using var chance = new Generator((ulong)seed);
        using var optimizer = optim.Adam(judge.parameters(), Rate);
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = Rate * (1 - (double)step / steps);
            var places = randint(Pool, [data.Size], int64, generator: chance);
            var real = judge.call(data.Next().Images);
            var fake = judge.call(samples[places.to(samples.device)]);
            optimizer.zero_grad();
            s_loss.OfDiscriminator(real, fake).backward();
            optimizer.step();
        }
    }
}
