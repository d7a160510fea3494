using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Remedies;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

public sealed partial class CycleGan
{
    readonly CycleGanOptions _options;
    readonly UnpairedBatches _data;
    readonly Device _device;
    readonly LeastSquaresLoss _loss = new();
    readonly HalfPrecision? _half;
    readonly Player _generators;
    readonly Player _discriminators;
    readonly ImagePool _poolA;
    readonly ImagePool _poolB;

    /// <summary>Seeds the default random generator, then builds G, F and the discriminators of A
    /// and B, in this order.</summary>
    /// <param name="options">What it is told.</param>
    /// <param name="data">Images of both domains; height and width multiples of 4.</param>
    /// <param name="device">Where it computes; main memory without it.</param>
    /// <exception cref="ArgumentException">The options are out of range, or do not fit the data.
    /// </exception>
    public CycleGan(CycleGanOptions options, UnpairedBatches data, Device? device = null)
    {
        options.Check();
        if (data.Size != options.BatchSize)
            throw new ArgumentException(
                $"{nameof(CycleGan)}: the batches hold {data.Size} images, expected BatchSize = "
                + $"{options.BatchSize}. Make them with data.Batches(options.BatchSize, ...).");
        (_options, _data, _device) = (options, data, device ?? CPU);
        _half = HalfPrecision.For(options, device);
        var shape = data.Data.A.Shape;
        manual_seed(options.Seed);
        G = new ResNetGenerator(shape, options.Width, options.Blocks).to(_device);
        F = new ResNetGenerator(shape, options.Width, options.Blocks).to(_device);
        DiscriminatorA = MakeDiscriminator(shape);
        DiscriminatorB = MakeDiscriminator(shape);
        _generators = new(Adam(options.GeneratorRate, G, F), _half, G, F);
        _discriminators = new(Adam(options.DiscriminatorRate, DiscriminatorA, DiscriminatorB),
            _half, DiscriminatorA, DiscriminatorB);
        _poolA = new(options.PoolSize, shape, _device);
        _poolB = new(options.PoolSize, shape, _device);
    }

    PatchDiscriminator MakeDiscriminator(IReadOnlyList<int> shape) =>
        new PatchDiscriminator(shape, _options.Width, _options.DiscriminatorLayers).to(_device);

    optim.Optimizer Adam(double rate, params nn.Module[] networks) =>
        optim.Adam(networks.SelectMany(network => network.parameters()), rate, _options.Beta1);

    /// <summary>Translates A to B.</summary>
    public ResNetGenerator G { get; }

    /// <summary>Translates B to A.</summary>
    public ResNetGenerator F { get; }

    /// <summary>Compares with the real images of A.</summary>
    public PatchDiscriminator DiscriminatorA { get; }

    /// <summary>Compares with the real images of B.</summary>
    public PatchDiscriminator DiscriminatorB { get; }

    /// <inheritdoc/>
    public override GanOptions Options => _options;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, nn.Module Network)> Networks =>
    [
        ("G", G), ("F", F),
        ("discriminator A", DiscriminatorA), ("discriminator B", DiscriminatorB),
        ("pool A", _poolA), ("pool B", _poolB),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, optim.Optimizer Optimizer)> Optimizers =>
        [("generators", _generators.Optimizer), ("discriminators", _discriminators.Optimizer)];

    private protected override HalfPrecision? Half => _half;

    /// <inheritdoc/>
    public override IPlaceInData Place => _data;

    /// <summary>Translations to B of images of A, which the seed chooses from the training data.
    /// </summary>
    /// <param name="count">How many; beyond the number of images they repeat.</param>
    /// <param name="seed">Same seed, same images.</param>
    /// <returns>(count, C, H, W) in [-1, 1].</returns>
    public override Tensor Draw(int count, long seed)
    {
        using var scope = NewDisposeScope();
        var order = Shuffle.Order(_data.Data.A.Count, unchecked((int)seed), 0);
        int[] places = [.. Enumerable.Range(0, count).Select(i => order[i % order.Length])];
        return cat([.. places.Chunk(Part).Select(part => ToB(_data.Data.A.Pick(part, _device)))])
            .MoveToOuterDisposeScope();
    }

    const int Part = 100;   // translated at once: keeps what many images need out of memory

    /// <summary>Images of A, (N, C, H, W), as they would look in B.</summary>
    public Tensor ToB(Tensor a)
    {
        using var unrecorded = no_grad();
        return G.call(a);
    }

    /// <summary>Images of B, (N, C, H, W), as they would look in A.</summary>
    public Tensor ToA(Tensor b)
    {
        using var unrecorded = no_grad();
        return F.call(b);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _generators.Dispose();
        _discriminators.Dispose();
        _poolA.Dispose();
        _poolB.Dispose();
    }
}
