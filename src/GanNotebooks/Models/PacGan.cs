using GanNotebooks.Data;
using GanNotebooks.Layers;
using GanNotebooks.Remedies;
using GanNotebooks.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Settings of <see cref="PacGan"/>: those of the paper's experiments with rings and grids
/// of Gaussians, packs of 2. The paper's batch is 100 packs, so BatchSize is 100 x Packing.
/// </summary>
public sealed record PacGanOptions : TwoPlayerOptions
{
    /// <summary>2 numbers of noise, 100 packs of 2, learning rates of 0.0001, beta1 of 0.8.
    /// </summary>
    public PacGanOptions()
    {
        (LatentSize, BatchSize, Packing) = (2, 200, 2);
        (GeneratorRate, DiscriminatorRate, Beta1) = (1e-4, 1e-4, 0.8);
    }
}

/// <summary>The GAN on which mode collapse in the plane is measured; with Packing = 1 the plain GAN
/// of the same table.</summary>
/// <remarks>Differs in that G moves after D, not at the same moment, and that the points of a pack
/// share batch norm's batch. Drawing measures batch norm's averages anew, as the authors' program
/// does before it scores.
/// Source: Lin et al. 2018, arXiv:1712.04086, section 4.1 and table 1, and the authors' program.
/// </remarks>
/// <param name="options">What it is told.</param>
/// <param name="data">Points in the plane.</param>
/// <param name="device">Where it computes; main memory without it.</param>
/// <exception cref="ArgumentException">The options are out of range, or the data is no points.
/// </exception>
public sealed class PacGan(PacGanOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(options, data, device,
        () => new PacGanGenerator(options.LatentSize),
        () => new PacGanDiscriminator(Packing.Shape(Plane(data.Data), options.Packing)))
{
    static IReadOnlyList<int> Plane(IDataSet data) => data.Shape is [2] ? data.Shape
        : throw new ArgumentException($"{nameof(PacGan)}: {data.Name} has samples of shape "
            + $"({string.Join(", ", data.Shape)}), expected (2): points in the plane. For images "
            + $"pack another model's: Packing = 2.");

    private protected override bool MeasuresAnew => true;
}

/// <summary>Noise to points: (N, LatentSize) to (N, 2), through four layers of 400.</summary>
/// <remarks>Batch norm: in train() a point depends on its batch, in eval() not. Weights begin as
/// N(0, 0.02).</remarks>
public sealed class PacGanGenerator : Module<Tensor, Tensor>
{
    const int Width = 400;

    readonly int latentSize;
    readonly Sequential layers;

    /// <param name="latentSize">Numbers in a noise vector.</param>
    public PacGanGenerator(int latentSize = 2) : base(nameof(PacGanGenerator))
    {
        this.latentSize = latentSize;
        layers = Sequential(
            Linear(latentSize, Width, hasBias: false), BatchNorm1d(Width), ReLU(),
            Linear(Width, Width, hasBias: false), BatchNorm1d(Width), ReLU(),
            Linear(Width, Width, hasBias: false), BatchNorm1d(Width), ReLU(),
            Linear(Width, Width, hasBias: false), BatchNorm1d(Width), ReLU(),
            Linear(Width, 2));
        RegisterComponents();
        apply(Initialize);
    }

    /// <summary>Linear layers get N(0, 0.02) and no bias. For <c>network.apply</c>.</summary>
    internal static void Initialize(Module layer)
    {
        if (layer is not Linear linear)
            return;
        init.normal_(linear.weight, 0, 0.02);
        if (linear.bias is not null)
            init.zeros_(linear.bias);
    }

    /// <exception cref="ArgumentException">z has another shape than (N, latentSize).</exception>
    public override Tensor forward(Tensor z)
    {
        Shapes.Require(z, $"N {latentSize}", owner: nameof(PacGanGenerator));
        return layers.call(z);
    }
}

/// <summary>Packs of points to logits: (N, 2 x Packing) to (N, 1), through three layers of 200
/// units that each choose among five.</summary>
/// <remarks>train() and eval() behave alike. Weights begin as N(0, 0.02).</remarks>
public sealed class PacGanDiscriminator : Discriminator
{
    const int Width = 200;

    /// <param name="shape">The shape of a pack.</param>
    public PacGanDiscriminator(IReadOnlyList<int> shape)
        : base(nameof(PacGanDiscriminator), shape,
            [new Maxout(shape[0], Width), new Maxout(Width, Width), new Maxout(Width, Width)],
            [Linear(Width, 1)], Width) => apply(PacGanGenerator.Initialize);
}
