using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Remedies;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>Learns to translate pictures of domain A to domain B and back, from two heaps of
/// pictures of which none belongs to another.</summary>
/// <remarks>
/// G translates A to B, F translates B to A. Each has a discriminator that compares with the real
/// pictures of its domain; there and back again must lead to where one started; and what is of the
/// target domain already should stay as it is.
/// Source: Zhu, Park, Isola and Efros 2017, arXiv:1703.10593, sections 3 and 4.
/// </remarks>
public sealed partial class CycleGan : Gan
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Series { get; } =
        ["D loss", "G loss", "cycle", "identity", History.RealScore, History.FakeScore];

    /// <inheritdoc/>
    protected override IReadOnlyList<Tensor> Play()
    {
        var (a, b) = _data.Next();
        var (lossG, cycle, identity, fakeA, fakeB) = MoveGenerators(a, b);
        var (lossD, onReal, onFake) =
            MoveDiscriminators(a, b, _poolA.Exchange(fakeA), _poolB.Exchange(fakeB));
        return [lossD, lossG, cycle, identity, onReal, onFake];
    }

    (Tensor Loss, Tensor Cycle, Tensor Identity, Tensor FakeA, Tensor FakeB) MoveGenerators(
        Tensor a, Tensor b)
    {
        using var frozen = _discriminators.Freeze();
        var (fakeB, sameB) = TranslateAndKeep(G, a, b);
        var (fakeA, sameA) = TranslateAndKeep(F, b, a);
        var (againA, againB) = (Translate(F, fakeB), Translate(G, fakeA));
        var cycle = CycleLoss.Of(a, againA) + CycleLoss.Of(b, againB);
        var identity = sameA is null || sameB is null ? zeros([], device: _device)
            : IdentityLoss.Of(a, sameA) + IdentityLoss.Of(b, sameB);
        var loss = _loss.OfGenerator(Judge(DiscriminatorB, fakeB))
            + _loss.OfGenerator(Judge(DiscriminatorA, fakeA))
            + _options.CycleWeight * (cycle + _options.IdentityWeight * identity);
        _generators.Minimize(loss);
        return (loss, cycle, identity, fakeA.detach(), fakeB.detach());
    }

    (Tensor Loss, Tensor OnReal, Tensor OnFake) MoveDiscriminators(
        Tensor a, Tensor b, Tensor fakeA, Tensor fakeB)
    {
        var (onA, onFakeA) = Together(both => Judge(DiscriminatorA, both), a, fakeA);
        var (onB, onFakeB) = Together(both => Judge(DiscriminatorB, both), b, fakeB);
        var loss = _loss.OfDiscriminator(onA, onFakeA) + _loss.OfDiscriminator(onB, onFakeB);
        _discriminators.Minimize(loss);
        return (loss, (onA.mean() + onB.mean()) / 2, (onFakeA.mean() + onFakeB.mean()) / 2);
    }

    // What a generator makes of images of the one domain, and of images that are of the other
    // already; null where nobody asks for these.
    (Tensor Translated, Tensor? Kept) TranslateAndKeep(
        ResNetGenerator generator, Tensor from, Tensor already) =>
        _options.IdentityWeight == 0 ? (Translate(generator, from), null)
        : Together(both => Translate(generator, both), from, already);

    // One pass of two batches through a network: instance norm keeps images apart, and a network
    // that small costs hardly more for twice as many.
    static (Tensor, Tensor) Together(Func<Tensor, Tensor> network, Tensor first, Tensor second)
    {
        var halves = network(cat([first, second])).chunk(2);
        return (halves[0], halves[1]);
    }

    Tensor Translate(ResNetGenerator generator, Tensor images) =>
        _generators.Compute(() => generator.call(images));

    Tensor Judge(PatchDiscriminator discriminator, Tensor images) =>
        _discriminators.Compute(() => discriminator.call(images));
}
