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
        var (fakeB, fakeA) = (Translate(G, a), Translate(F, b));
        var (againA, againB) = (Translate(F, fakeB), Translate(G, fakeA));
        var cycle = CycleLoss.Of(a, againA) + CycleLoss.Of(b, againB);
        var identity = _options.IdentityWeight == 0 ? zeros([], device: _device)
            : IdentityLoss.Of(a, Translate(F, a)) + IdentityLoss.Of(b, Translate(G, b));
        var loss = _loss.OfGenerator(Judge(DiscriminatorB, fakeB))
            + _loss.OfGenerator(Judge(DiscriminatorA, fakeA))
            + _options.CycleWeight * (cycle + _options.IdentityWeight * identity);
        _generators.Minimize(loss);
        return (loss, cycle, identity, fakeA.detach(), fakeB.detach());
    }

    (Tensor Loss, Tensor OnReal, Tensor OnFake) MoveDiscriminators(
        Tensor a, Tensor b, Tensor fakeA, Tensor fakeB)
    {
        var (onA, onB) = (Judge(DiscriminatorA, a), Judge(DiscriminatorB, b));
        var (onFakeA, onFakeB) = (Judge(DiscriminatorA, fakeA), Judge(DiscriminatorB, fakeB));
        var loss = _loss.OfDiscriminator(onA, onFakeA) + _loss.OfDiscriminator(onB, onFakeB);
        _discriminators.Minimize(loss);
        return (loss, (onA.mean() + onB.mean()) / 2, (onFakeA.mean() + onFakeB.mean()) / 2);
    }

    Tensor Translate(ResNetGenerator generator, Tensor images) =>
        _generators.Compute(() => generator.call(images));

    Tensor Judge(PatchDiscriminator discriminator, Tensor images) =>
        _discriminators.Compute(() => discriminator.call(images));
}
