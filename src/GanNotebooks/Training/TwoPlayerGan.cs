using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>A generator against a discriminator, whatever their networks and losses.</summary>
/// <remarks>Source: Goodfellow et al. 2014, arXiv:1406.2661, algorithm 1; the fakes that the
/// discriminator saw last serve the generator's move too.</remarks>
public abstract partial class TwoPlayerGan : Gan
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Tensor> Play()
    {
        var rounds = _options.RoundsAt(StepsTaken);
        for (var round = 1; ; round++)
        {
            var real = _data.Next();
            var fake = Imitate(real, forGenerator: round == rounds);
            var (lossD, measures) = MoveDiscriminator(real, fake);
            if (round == rounds)
                return [lossD, MoveGenerator(fake), .. measures];
        }
    }

    // As many fakes as there are real samples, and with the same labels.
    Batch Imitate(Batch real, bool forGenerator)
    {
        using var recorded = set_grad_enabled(forGenerator);
        var noise = Ranks.Current.OwnRows(
            _data.Size, rows => randn([rows, _options.LatentSize], device: _device));
        return real with
        {
            Images = _generator.Compute(() => Generate(Generator, noise, real.Labels)),
        };
    }

    (Tensor Loss, IReadOnlyList<Tensor> Measures) MoveDiscriminator(Batch real, Batch fake)
    {
        var (seenReal, seenFake) = (Shown(real.Images), Shown(fake.Images.detach()));
        seenReal.requires_grad_(_options.R1 > 0);
        seenFake.requires_grad_(_options.R2 > 0);
        _discriminator.Begin();
        var (loss, onReal) = Learn(seenReal, real.Labels, _loss.OfReal, _options.R1);
        var (ofFake, onFake) = Learn(seenFake, fake.Labels, _loss.OfFake, _options.R2);
        loss += ofFake;
        if (_options.GradientPenalty > 0)
            loss += LearnSlope(seenReal, seenFake, real.Labels);
        _discriminator.Step();
        Constrain(Discriminator);
        return (loss, _loss.Measure(onReal, onFake));
    }

    // One part of the discriminator's loss, and its outputs, (N, 1).
    (Tensor Loss, Tensor Outputs) Learn(
        Tensor seen, Tensor labels, Func<Tensor, Tensor> part, double penalty)
    {
        using var scope = NewDisposeScope();
        var outputs = Compare(seen, labels);
        var loss = part(outputs);
        if (penalty > 0)
            loss += penalty * ZeroCenteredPenalty.Of(outputs, seen);
        _discriminator.Add(loss);
        return (loss.detach().MoveToOuterDisposeScope(),
            outputs.detach().MoveToOuterDisposeScope());
    }

    Tensor LearnSlope(Tensor seenReal, Tensor seenFake, Tensor labels)
    {
        using var scope = NewDisposeScope();
        var loss = _options.GradientPenalty * GradientPenalty.Of(
            x => Judge(Discriminator, x, labels), seenReal, seenFake, _options.OneSidedPenalty);
        _discriminator.Add(loss);
        return loss.detach().MoveToOuterDisposeScope();
    }

    Tensor MoveGenerator(Batch fake)
    {
        using var frozen = _discriminator.Freeze();
        var loss = _loss.OfGenerator(Compare(Shown(fake.Images), fake.Labels));
        _generator.Minimize(loss);
        _average?.Update(StepsTaken);
        return loss;
    }

    Tensor Compare(Tensor seen, Tensor labels) =>
        _discriminator.Compute(() => Judge(Discriminator, seen, labels));

    // What the discriminator gets to see of samples, real or fake.
    Tensor Shown(Tensor samples)
    {
        var noise = new InstanceNoise(_options.InstanceNoise, _options.InstanceNoiseSteps);
        samples = DiffAugment.Apply(noise.AddTo(samples, StepsTaken), _options.Augment);
        return Packing.Pack(samples, _options.Packing);
    }

    /// <summary>What a generator makes of noise; labels only for those who ask for them.</summary>
    private protected virtual Tensor Generate(nn.Module generator, Tensor noise, Tensor labels) =>
        ((nn.Module<Tensor, Tensor>)generator).call(noise);

    /// <summary>A discriminator's outputs, one a sample, or one a pack of them.</summary>
    private protected virtual Tensor Judge(
        nn.Module discriminator, Tensor samples, Tensor labels) =>
        ((nn.Module<Tensor, Tensor>)discriminator).call(samples);

    /// <summary>After each move of the discriminator: nothing, unless its paper says otherwise.
    /// </summary>
    private protected virtual void Constrain(nn.Module discriminator)
    {
    }

    /// <summary>The optimizer of a network: Adam, unless its paper says otherwise.</summary>
    private protected virtual optim.Optimizer MakeOptimizer(nn.Module network, double rate) =>
        optim.Adam(network.parameters(), rate, _options.Beta1, _options.Beta2);
}
