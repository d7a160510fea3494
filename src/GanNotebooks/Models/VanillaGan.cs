using GanNotebooks.Data;
using GanNotebooks.Layers;
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
    [System.ComponentModel.DataAnnotations.Range(1, int.MaxValue)]
    public int Width { get; init; } = 256;
}

/// <summary>The first GAN: both networks of fully connected layers, for images or for points in the
/// plane.</summary>
/// <remarks>Source: Goodfellow et al. 2014, arXiv:1406.2661.</remarks>
/// <param name="options">What it is told.</param>
/// <param name="data">Images, or points in the plane.</param>
/// <param name="device">Where it computes; main memory without it.</param>
public sealed class VanillaGan(VanillaOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(options, data, device,
        () => new VanillaGenerator(options.LatentSize, data.Data.Shape, options.Width),
        () => new VanillaDiscriminator(data.Data.Shape, options.Width));

/// <summary>Noise to images, or to points: (N, LatentSize) to (N, C, H, W) in [-1, 1], or to
/// (N, 2) without bounds.</summary>
/// <remarks>Batch norm: in train() a sample depends on its batch, in eval() not. PyTorch's initial
/// weights.</remarks>
public sealed class VanillaGenerator : Module<Tensor, Tensor>
{
    readonly int latentSize;
    readonly Sequential layers;

    /// <param name="latentSize">Numbers in a noise vector.</param>
    /// <param name="shape">The shape of one sample: (C, H, W), or (2).</param>
    /// <param name="width">Units of the first hidden layer; the second has twice as many.</param>
    public VanillaGenerator(int latentSize, IReadOnlyList<int> shape, int width = 256)
        : base(nameof(VanillaGenerator))
    {
        this.latentSize = latentSize;
        var size = shape.Aggregate(1, (a, b) => a * b);
        layers = Sequential(
            Linear(latentSize, width), BatchNorm1d(width), LeakyReLU(0.2),
            Linear(width, 2 * width), BatchNorm1d(2 * width), LeakyReLU(0.2),
            Linear(2 * width, size));
        if (shape.Count > 1)
        {
            layers.append(Tanh());
            layers.append(Unflatten(1, [.. shape.Select(n => (long)n)]));
        }
        RegisterComponents();
    }

    /// <exception cref="ArgumentException">z has another shape than (N, latentSize).</exception>
    public override Tensor forward(Tensor z)
    {
        Shapes.Require(z, $"N {latentSize}", owner: nameof(VanillaGenerator));
        return layers.call(z);
    }
}

/// <summary>Images or points to logits: (N, C, H, W) or (N, 2) to (N, 1).</summary>
/// <remarks>train() and eval() behave alike. PyTorch's initial weights.</remarks>
public sealed class VanillaDiscriminator : Module<Tensor, Tensor>
{
    readonly Sequential layers;

    /// <param name="shape">The shape of one sample: (C, H, W), or (2).</param>
    /// <param name="width">Units of the last hidden layer; the first has twice as many.</param>
    public VanillaDiscriminator(IReadOnlyList<int> shape, int width = 256)
        : base(nameof(VanillaDiscriminator))
    {
        layers = Sequential(
            Flatten(),
            Linear(shape.Aggregate(1, (a, b) => a * b), 2 * width), LeakyReLU(0.2),
            Linear(2 * width, width), LeakyReLU(0.2),
            Linear(width, 1));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x) => layers.call(x);
}
