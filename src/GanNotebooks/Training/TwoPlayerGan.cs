using GanNotebooks.Data;
using GanNotebooks.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>A generator against a discriminator, whatever their networks and losses.</summary>
/// <remarks>Source: Goodfellow et al. 2014, arXiv:1406.2661, algorithm 1; the fakes that the
/// discriminator saw last serve the generator's move too.</remarks>
public abstract class TwoPlayerGan : Gan
{
    readonly TwoPlayerOptions _options;
    readonly Batches _data;
    readonly Device? _device;
    readonly IAdversarialLoss _loss;
    readonly Player _generator;
    readonly Player _discriminator;

    /// <summary>Seeds the default random generator, then builds G, then D.</summary>
    /// <param name="options">What it is told.</param>
    /// <param name="data">Real samples, as many in a batch as the options say.</param>
    /// <param name="device">Where it computes; main memory without it.</param>
    /// <param name="generator">Makes an initialised generator.</param>
    /// <param name="discriminator">Makes an initialised discriminator.</param>
    /// <exception cref="ArgumentException">The options are out of range, or do not fit the data.
    /// </exception>
    private protected TwoPlayerGan(TwoPlayerOptions options, Batches data, Device? device,
        Func<nn.Module> generator, Func<nn.Module> discriminator)
    {
        options.Check();
        if (data.Size != options.BatchSize)
            throw new ArgumentException(
                $"{GetType().Name}: the batches hold {data.Size} samples, expected BatchSize = "
                + $"{options.BatchSize}. Make them with data.Batches(options.BatchSize, ...).");
        (_options, _data, _device) = (options, data, device);
        _loss = options.Loss.Create(options.RealTarget);
        manual_seed(options.Seed);
        var (g, d) = (generator().to(device ?? CPU), discriminator().to(device ?? CPU));
        _generator = new(g, MakeOptimizer(g, options.GeneratorRate));
        _discriminator = new(d, MakeOptimizer(d, options.DiscriminatorRate));
    }

    /// <summary>Makes (N, LatentSize) noise into samples.</summary>
    public nn.Module Generator => _generator.Network;

    /// <summary>Gives each sample a number, the higher the more it looks real.</summary>
    public nn.Module Discriminator => _discriminator.Network;

    /// <inheritdoc/>
    public override GanOptions Options => _options;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, nn.Module Network)> Networks =>
        [("generator", Generator), ("discriminator", Discriminator)];

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, optim.Optimizer Optimizer)> Optimizers =>
        [("generator", _generator.Optimizer), ("discriminator", _discriminator.Optimizer)];

    /// <inheritdoc/>
    public override IPlaceInData Place => _data;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Series => ["D loss", "G loss", .. _loss.Measures];

    /// <inheritdoc/>
    protected override IReadOnlyList<Tensor> Play()
    {
        for (var round = 1; ; round++)
        {
            var last = round == _options.DiscriminatorSteps;
            var real = _data.Next();
            var fake = Imitate(real, forGenerator: last);
            var (lossD, measures) = MoveDiscriminator(real, fake);
            if (last)
                return [lossD, MoveGenerator(fake), .. measures];
        }
    }

    // As many fakes as there are real samples, and with the same labels.
    Batch Imitate(Batch real, bool forGenerator)
    {
        using var recorded = set_grad_enabled(forGenerator);
        var noise = randn([_data.Size, _options.LatentSize], device: _device);
        return real with { Images = Generate(Generator, noise, real.Labels) };
    }

    (Tensor Loss, IReadOnlyList<Tensor> Measures) MoveDiscriminator(Batch real, Batch fake)
    {
        var seenReal = real.Images.requires_grad_(_options.R1 > 0);
        var seenFake = fake.Images.detach().requires_grad_(_options.R2 > 0);
        var onReal = Judge(seenReal, real.Labels);                  // (N, 1)
        var onFake = Judge(seenFake, fake.Labels);
        var loss = _loss.OfDiscriminator(onReal, onFake);
        if (_options.R1 > 0)
            loss += _options.R1 * ZeroCenteredPenalty.Of(onReal, seenReal);
        if (_options.R2 > 0)
            loss += _options.R2 * ZeroCenteredPenalty.Of(onFake, seenFake);
        if (_options.GradientPenalty > 0)
            loss += _options.GradientPenalty * GradientPenalty.Of(
                x => Judge(x, real.Labels), seenReal, seenFake, _options.OneSidedPenalty);
        _discriminator.Minimize(loss);
        return (loss, _loss.Measure(onReal, onFake));
    }

    Tensor MoveGenerator(Batch fake)
    {
        using var frozen = _discriminator.Freeze();
        var loss = _loss.OfGenerator(Judge(fake.Images, fake.Labels));
        _generator.Minimize(loss);
        return loss;
    }

    /// <summary>What a generator makes of noise; labels only for those who ask for them.</summary>
    private protected virtual Tensor Generate(nn.Module generator, Tensor noise, Tensor labels) =>
        ((nn.Module<Tensor, Tensor>)generator).call(noise);

    /// <summary>The discriminator's outputs, one a sample.</summary>
    private protected virtual Tensor Judge(Tensor samples, Tensor labels) =>
        ((nn.Module<Tensor, Tensor>)Discriminator).call(samples);

    /// <summary>The optimizer of a network: Adam, unless the model's paper says otherwise.</summary>
    private protected virtual optim.Optimizer MakeOptimizer(nn.Module network, double rate) =>
        optim.Adam(network.parameters(), rate, _options.Beta1, _options.Beta2);

    /// <inheritdoc/>
    public override Tensor Draw(int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        using var source = new Generator((ulong)seed);
        var noise = randn([count, _options.LatentSize], generator: source);
        var classes = _data.Data.ClassNames.Count;
        var labels = arange(count, int64) % Math.Max(classes, 1);
        Generator.eval();
        try
        {
            const int Part = 500;   // keeps the activations of 10,000 images out of memory
            return cat([.. noise.split(Part).Zip(labels.split(Part), (z, y) =>
                Generate(Generator, z.to(_device ?? CPU), y.to(_device ?? CPU)))])
                .MoveToOuterDisposeScope();
        }
        finally { Generator.train(); }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _generator.Dispose();
        _discriminator.Dispose();
        GC.SuppressFinalize(this);
    }
}
