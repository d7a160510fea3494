using System.ComponentModel.DataAnnotations;
using GanNotebooks.Data;
using GanNotebooks.Layers;
using GanNotebooks.Remedies;
using GanNotebooks.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Settings of <see cref="VanillaGan"/>.</summary>
/// <remarks>The paper's own networks (maxout, momentum) are no longer used; batch norm in G, leaky
/// rectifiers in D and Adam are what took their place.</remarks>
public sealed record VanillaOptions : TwoPlayerOptions
{
    /// <summary>64 numbers of noise, batches of 128.</summary>
    public VanillaOptions()
    {
        LatentSize = 64;
        BatchSize = 128;
    }

    /// <summary>Units of G's first and D's last hidden layer; the other one has twice as many.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int Width { get; init; } = 256;

    /// <summary>Whether G's hidden numbers are normalised over the batch.</summary>
    public bool BatchNorm { get; init; } = true;

    /// <summary>What keeps D in check.</summary>
    public Normalization Normalization { get; init; }

    /// <summary>What D is told about a sample's batch.</summary>
    public MinibatchFeatures Minibatch { get; init; }

    /// <summary>The share of D's hidden numbers that is set to zero at random, 0.3 for a D that is
    /// too strong.</summary>
    [Range(0.0, 0.95)]
    public double Dropout { get; init; }
}

/// <summary>The first GAN: both networks of fully connected layers, for images or for points in the
/// plane.</summary>
/// <remarks>Source: Goodfellow et al. 2014, arXiv:1406.2661.</remarks>
/// <param name="options">What it is told.</param>
/// <param name="data">Images, or points in the plane.</param>
/// <param name="device">Where it computes; main memory without it.</param>
public sealed class VanillaGan(VanillaOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(options, data, device,
        () => new VanillaGenerator(
            options.LatentSize, data.Data.Shape, options.Width, options.BatchNorm),
        () => new VanillaDiscriminator(Packing.Shape(data.Data.Shape, options.Packing),
            options.Width, options.Normalization, options.Minibatch, options.Dropout));

/// <summary>Noise to images, or to points: (N, LatentSize) to (N, C, H, W) in [-1, 1], or to
/// (N, 2) without bounds.</summary>
/// <remarks>With batch norm, in train() a sample depends on its batch, in eval() not. PyTorch's
/// initial weights.</remarks>
public sealed class VanillaGenerator : Module<Tensor, Tensor>
{
    readonly int latentSize;
    readonly Sequential layers;

    /// <param name="latentSize">Numbers in a noise vector.</param>
    /// <param name="shape">The shape of one sample: (C, H, W), or (2).</param>
    /// <param name="width">Units of the first hidden layer; the second has twice as many.</param>
    /// <param name="batchNorm">Whether hidden numbers are normalised over the batch.</param>
    public VanillaGenerator(
        int latentSize, IReadOnlyList<int> shape, int width = 256, bool batchNorm = true)
        : base(nameof(VanillaGenerator))
    {
        this.latentSize = latentSize;
        var size = shape.Aggregate(1, (a, b) => a * b);
        layers = Sequential(
        [
            Linear(latentSize, width), .. Norm(width), LeakyReLU(0.2),
            Linear(width, 2 * width), .. Norm(2 * width), LeakyReLU(0.2),
            Linear(2 * width, size),
        ]);
        if (shape.Count > 1)
        {
            layers.append(Tanh());
            layers.append(Unflatten(1, [.. shape.Select(n => (long)n)]));
        }
        RegisterComponents();

        Module<Tensor, Tensor>[] Norm(int units) => batchNorm ? [BatchNorm1d(units)] : [];
    }

    /// <exception cref="ArgumentException">z has another shape than (N, latentSize).</exception>
    public override Tensor forward(Tensor z)
    {
        Shapes.Require(z, $"N {latentSize}", owner: nameof(VanillaGenerator));
        return layers.call(z);
    }
}

/// <summary>Images or points to logits: (N, C, H, W) or (N, 2) to (N, 1).</summary>
/// <remarks>With batch norm or minibatch features an answer depends on the batch in train(), with
/// dropout on chance. PyTorch's initial weights.</remarks>
/// <param name="shape">The shape of one sample: (C, H, W), or (2).</param>
/// <param name="width">Units of the last hidden layer; the first has twice as many.</param>
/// <param name="normalization">What keeps it in check.</param>
/// <param name="minibatch">What it is told about a sample's batch.</param>
/// <param name="dropout">The share of hidden numbers set to zero in train().</param>
public sealed class VanillaDiscriminator(IReadOnlyList<int> shape, int width = 256,
    Normalization normalization = Normalization.None,
    MinibatchFeatures minibatch = MinibatchFeatures.None, double dropout = 0)
    : Discriminator(nameof(VanillaDiscriminator), shape,
        Layers(shape.Aggregate(1, (a, b) => a * b), width, normalization, dropout),
        Head(width, normalization, minibatch), width)
{
    static IEnumerable<Module<Tensor, Tensor>> Layers(
        int size, int width, Normalization normalization, double dropout) =>
    [
        Flatten(),
        .. Checked(normalization, _ => Linear(size, 2 * width)), LeakyReLU(0.2),
        .. Forgetting(dropout),
        .. Checked(normalization, bias => Linear(2 * width, width, bias),
            () => BatchNorm1d(width)), LeakyReLU(0.2),
        .. Forgetting(dropout),
    ];

    static Module<Tensor, Tensor>[] Forgetting(double dropout) =>
        dropout > 0 ? [Dropout(dropout)] : [];

    static IEnumerable<Module<Tensor, Tensor>> Head(
        int width, Normalization normalization, MinibatchFeatures minibatch) => minibatch switch
    {
        MinibatchFeatures.Spread =>
            [new MinibatchSpread(), .. Checked(normalization, _ => Linear(width + 1, 1))],
        MinibatchFeatures.Discrimination =>
        [
            new MinibatchDiscrimination(width, Views),
            .. Checked(normalization, _ => Linear(width + Views, 1)),
        ],
        _ => Checked(normalization, _ => Linear(width, 1)),
    };

    const int Views = 50;
}
