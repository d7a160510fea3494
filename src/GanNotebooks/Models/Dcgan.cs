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

/// <summary>Settings of <see cref="Dcgan"/>. The defaults are the paper's, apart from the batch,
/// which is 128 there.</summary>
public sealed record DcganOptions : TwoPlayerOptions
{
    /// <summary>Channels of the layers next to the image; each halving of the size doubles them.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int Width { get; init; } = 64;

    /// <summary>What keeps D in check.</summary>
    public Normalization Normalization { get; init; } = Normalization.Batch;

    /// <summary>What D is told about an image's batch.</summary>
    public MinibatchFeatures Minibatch { get; init; }
}

/// <summary>Convolutions all the way: G grows an image from a point of noise, D shrinks it to a
/// number.</summary>
/// <remarks>Source: Radford, Metz and Chintala 2016, arXiv:1511.06434.</remarks>
/// <param name="options">What it is told.</param>
/// <param name="data">Square images of 4 to 7 pixels doubled twice or more: 28, 32, 64, 128...
/// </param>
/// <param name="device">Where it computes; main memory without it.</param>
public sealed class Dcgan(DcganOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(options, data, device,
        () => new DcganGenerator(options.LatentSize, data.Data.Shape, options.Width),
        () => new DcganDiscriminator(Packing.Shape(data.Data.Shape, options.Packing),
            options.Width, options.Normalization, options.Minibatch));

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
/// <remarks>With batch norm or minibatch features an answer depends on the batch in train().
/// </remarks>
public sealed class DcganDiscriminator : Discriminator
{
    const int Views = 50;

    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="width">Channels of the first layer.</param>
    /// <param name="normalization">What keeps it in check.</param>
    /// <param name="minibatch">What it is told about an image's batch.</param>
    /// <exception cref="ArgumentException">Images of this shape cannot be judged.</exception>
    public DcganDiscriminator(IReadOnlyList<int> shape, int width = 64,
        Normalization normalization = Normalization.Batch,
        MinibatchFeatures minibatch = MinibatchFeatures.None)
        : base(nameof(DcganDiscriminator), shape,
            Layers(shape, width, normalization), Head(shape, width, normalization, minibatch),
            Channels(shape, width)) =>
        apply(DcganWeights.Initialize);

    // For 64 x 64: 32 -> 16 -> 8 -> 4 pixels, with 64, 128, 256, 512 channels.
    static IEnumerable<Module<Tensor, Tensor>> Layers(
        IReadOnlyList<int> shape, int width, Normalization normalization)
    {
        List<Module<Tensor, Tensor>> layers =
        [
            .. Checked(normalization, bias => Conv2d(shape[0], width, 4, 2, 1, bias: bias)),
            LeakyReLU(0.2),
        ];
        for (var channels = width; channels < Channels(shape, width); channels *= 2)
        {
            layers.AddRange(Checked(normalization,
                bias => Conv2d(channels, 2 * channels, 4, 2, 1, bias: bias),
                () => BatchNorm2d(2 * channels)));
            layers.Add(LeakyReLU(0.2));
        }
        return layers;
    }

    // One number of all that is left, as a convolution over the whole of it.
    static IEnumerable<Module<Tensor, Tensor>> Head(IReadOnlyList<int> shape, int width,
        Normalization normalization, MinibatchFeatures minibatch)
    {
        var (size, _) = Doublings.Of(shape, nameof(DcganDiscriminator));
        var channels = Channels(shape, width);
        var numbers = channels * size * size;
        return minibatch switch
        {
            MinibatchFeatures.Spread =>
                [new MinibatchSpread(), .. Whole(channels + 1), Flatten()],
            MinibatchFeatures.Discrimination =>
            [
                Flatten(), new MinibatchDiscrimination(numbers, Views),
                .. Checked(normalization, _ => Linear(numbers + Views, 1)),
            ],
            _ => [.. Whole(channels), Flatten()],
        };

        IEnumerable<Module<Tensor, Tensor>> Whole(int channels) => Checked(normalization,
            bias => Conv2d(channels, 1, size, 1, 0L, bias: bias));
    }

    static int Channels(IReadOnlyList<int> shape, int width) =>
        width << (Doublings.Of(shape, nameof(DcganDiscriminator)).Count - 1);
}
