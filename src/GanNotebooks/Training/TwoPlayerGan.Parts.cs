using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

public abstract partial class TwoPlayerGan
{
    const int Part = 500;   // drawn at once: keeps what 10,000 images need out of memory

    readonly TwoPlayerOptions _options;
    readonly Batches _data;
    readonly Device _device;
    readonly IAdversarialLoss _loss;
    readonly HalfPrecision? _half;
    readonly Player _generator;
    readonly Player _discriminator;
    readonly nn.Module? _averaged;
    readonly WeightAverage? _average;

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
        Check(options, data);
        (_options, _data, _device) = (options, data, device ?? CPU);
        _loss = options.Loss.Create(options.RealTarget);
        _half = HalfPrecision.For(options, device);
        manual_seed(options.Seed);
        (Generator, Discriminator) = (generator().to(_device), discriminator().to(_device));
        _generator = new(MakeOptimizer(Generator, options.GeneratorRate), _half, Generator);
        _discriminator =
            new(MakeOptimizer(Discriminator, options.DiscriminatorRate), _half, Discriminator);
        if (options.Average == 0)
            return;
        using var state = random.get_rng_state();
        _averaged = generator().to(_device);
        random.set_rng_state(state);   // with an average or without, training goes the same way
        _average = new(_averaged, Generator, options.Average);
    }

    void Check(TwoPlayerOptions options, Batches data)
    {
        options.Check();
        if (data.Size != options.BatchSize)
            throw new ArgumentException(
                $"{GetType().Name}: the batches hold {data.Size} samples, expected BatchSize = "
                + $"{options.BatchSize}. Make them with data.Batches(options.BatchSize, ...).");
        if (options.BatchSize % options.Packing != 0)
            throw new ArgumentException(
                $"{GetType().Name}: BatchSize is {options.BatchSize}, expected a multiple of "
                + $"Packing = {options.Packing}.");
    }

    /// <summary>Makes (N, LatentSize) noise into samples.</summary>
    public nn.Module Generator { get; }

    /// <summary>Gives each sample a number, the higher the more it looks real.</summary>
    public nn.Module Discriminator { get; }

    /// <inheritdoc/>
    public override GanOptions Options => _options;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, nn.Module Network)> Networks =>
    [
        ("generator", Generator),
        ("discriminator", Discriminator),
        .. _averaged is null ? [] : new[] { ("averaged generator", _averaged) },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, optim.Optimizer Optimizer)> Optimizers =>
        [("generator", _generator.Optimizer), ("discriminator", _discriminator.Optimizer)];

    private protected override HalfPrecision? Half => _half;

    /// <inheritdoc/>
    public override IPlaceInData Place => _data;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Series => ["D loss", "G loss", .. _loss.Measures];

    /// <inheritdoc/>
    /// <remarks>With the averaged generator where there is one. Where it draws by class, sample i
    /// is of class i modulo their number.</remarks>
    public override Tensor Draw(int count, long seed)
    {
        var classes = Math.Max(1, _data.Data.ClassNames.Count);
        using var labels = arange(count, int64) % classes;
        return Draw(labels, seed);
    }

    /// <summary>One sample for each label.</summary>
    /// <param name="labels">(N), int64, at least one; only a conditional GAN heeds them.</param>
    /// <param name="seed">Same seed, same noise.</param>
    private protected Tensor Draw(Tensor labels, long seed)
    {
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        using var source = new Generator((ulong)seed);
        var noise = randn([labels.shape[0], _options.LatentSize], generator: source);
        var drawing = _averaged ?? Generator;
        drawing.eval();
        using var standing = MeasuresAnew ? Standing(drawing) : null;
        try
        {
            return cat([.. noise.split(Part).Zip(labels.split(Part), (z, y) =>
                Generate(drawing, z.to(_device), y.to(_device)))]).MoveToOuterDisposeScope();
        }
        finally { drawing.train(drawing == Generator); }
    }

    /// <summary>Whether batch norm's averages are measured anew for drawing: those taken while
    /// training belong to weights of before, and not at all to their average.</summary>
    private protected virtual bool MeasuresAnew => _averaged is not null;

    StandingStatistics Standing(nn.Module drawing)
    {
        using var source = new Generator(0);
        var noise = randn([Part, _options.LatentSize], generator: source).to(_device);
        var labels = arange(Part, int64, _device) % Math.Max(1, _data.Data.ClassNames.Count);
        return new(drawing, () => Generate(drawing, noise, labels));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _generator.Dispose();
        _discriminator.Dispose();
        _averaged?.Dispose();
        GC.SuppressFinalize(this);
    }
}
