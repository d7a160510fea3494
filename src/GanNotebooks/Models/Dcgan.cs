using System.ComponentModel.DataAnnotations;
using GanNotebooks.Data;
using GanNotebooks.Layers;
using GanNotebooks.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Settings of <see cref="Dcgan"/>. The defaults are the paper's, apart from the batch,
/// which is 128 there.</summary>
public sealed record DcganOptions : TwoPlayerOptions
{
    /// <summary>Channels of the layers next to the image; each halving of the size doubles them.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int Width { get; init; } = 64;
}

/// <summary>Convolutions all the way: G grows an image from a point of noise, D shrinks it to a
/// number.</summary>
/// <remarks>Source: Radford, Metz and Chintala 2015, arXiv:1511.06434.</remarks>
/// <param name="options">What it is told.</param>
/// <param name="data">Square images of 4 to 7 pixels doubled twice or more: 28, 32, 64, 128...</param>
/// <param name="device">Where it computes; main memory without it.</param>
public sealed class Dcgan(DcganOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(options, data, device,
        () => new DcganGenerator(options.LatentSize, data.Data.Shape, options.Width),
        () => new DcganDiscriminator(data.Data.Shape, options.Width));

/// <summary>Noise to images: (N, LatentSize) to (N, C, H, W) in [-1, 1].</summary>
/// <remarks>Batch norm: in train() an image depends on its batch, in eval() not.</remarks>
public sealed class DcganGenerator : Module<Tensor, Tensor>
{
    readonly int latentSize;
    readonly Sequential layers;

    /// <param name="latentSize">Numbers in a noise vector.</param>
    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="width">Channels of the last hidden layer.</param>
    /// <exception cref="ArgumentException">Images of this shape cannot be made.</exception>
    public DcganGenerator(int latentSize, IReadOnlyList<int> shape, int width = 64)
        : base(nameof(DcganGenerator))
    {
        this.latentSize = latentSize;
        layers = Sequential([.. Layers(latentSize, shape, width)]);
        RegisterComponents();
        apply(DcganWeights.Initialize);
    }

    // For 64 x 64: 1 -> 4 -> 8 -> 16 -> 32 -> 64 pixels, with 512, 256, 128, 64 channels between.
    static IEnumerable<Module<Tensor, Tensor>> Layers(
        int latentSize, IReadOnlyList<int> shape, int width)
    {
        var (start, doublings) = Doublings.Of(shape, nameof(DcganGenerator));
        var channels = width << (doublings - 1);
        yield return Unflatten(1, [latentSize, 1, 1]);
        yield return ConvTranspose2d(latentSize, channels, start, 1, 0L, bias: false);
        yield return BatchNorm2d(channels);
        yield return ReLU();
        for (; channels > width; channels /= 2)
        {
            yield return ConvTranspose2d(channels, channels / 2, 4, 2, 1, bias: false);
            yield return BatchNorm2d(channels / 2);
            yield return ReLU();
        }
        yield return ConvTranspose2d(channels, shape[0], 4, 2, 1, bias: false);
        yield return Tanh();
    }

    /// <exception cref="ArgumentException">z has another shape than (N, latentSize).</exception>
    public override Tensor forward(Tensor z)
    {
        Shapes.Require(z, $"N {latentSize}", $"Sample with LatentSize = {latentSize}, or build "
            + $"the generator with LatentSize = {z.shape[^1]}.", owner: nameof(DcganGenerator));
        return layers.call(z);
    }
}

/// <summary>Images to logits: (N, C, H, W) to (N, 1).</summary>
/// <remarks>Batch norm, except in the first layer: in train() an answer depends on the batch, in
/// eval() not.</remarks>
public sealed class DcganDiscriminator : Module<Tensor, Tensor>
{
    readonly string expected;
    readonly Sequential layers;

    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="width">Channels of the first layer.</param>
    /// <exception cref="ArgumentException">Images of this shape cannot be judged.</exception>
    public DcganDiscriminator(IReadOnlyList<int> shape, int width = 64)
        : base(nameof(DcganDiscriminator))
    {
        expected = $"N {string.Join(' ', shape)}";
        layers = Sequential([.. Layers(shape, width)]);
        RegisterComponents();
        apply(DcganWeights.Initialize);
    }

    static IEnumerable<Module<Tensor, Tensor>> Layers(IReadOnlyList<int> shape, int width)
    {
        var (end, halvings) = Doublings.Of(shape, nameof(DcganDiscriminator));
        yield return Conv2d(shape[0], width, 4, 2, 1, bias: false);
        yield return LeakyReLU(0.2);
        var channels = width;
        for (; channels < width << (halvings - 1); channels *= 2)
        {
            yield return Conv2d(channels, 2 * channels, 4, 2, 1, bias: false);
            yield return BatchNorm2d(2 * channels);
            yield return LeakyReLU(0.2);
        }
        yield return Conv2d(channels, 1, end, 1, 0L, bias: false);
        yield return Flatten();
    }

    /// <exception cref="ArgumentException">x has another shape than it was built for.</exception>
    public override Tensor forward(Tensor x)
    {
        Shapes.Require(x, expected, "Resize the images, or build the discriminator for them.",
            owner: nameof(DcganDiscriminator));
        return layers.call(x);
    }
}
