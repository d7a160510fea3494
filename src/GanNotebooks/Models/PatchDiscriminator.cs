using GanNotebooks.Layers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Images to a number for each of many overlapping patches: (N, C, H, W) to
/// (N, 1, h, w).</summary>
/// <remarks>
/// It judges texture, not composition. train() and eval() behave alike: instance norm takes each
/// image by itself.
/// Source: Isola et al. 2017 (PatchGAN), arXiv:1611.07004, section 3.2.2; Zhu et al. 2017,
/// arXiv:1703.10593, section 7.2.
/// </remarks>
public sealed class PatchDiscriminator : Module<Tensor, Tensor>
{
    const int MostDoublings = 3;   // of the channels

    readonly string expected;
    readonly Sequential layers;

    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="width">Channels of the first layer.</param>
    /// <param name="halvings">How often the size is halved: 3 gives patches of 70 x 70, 2 of
    /// 34 x 34, 1 of 16 x 16.</param>
    /// <exception cref="ArgumentException">The image is too small for so many halvings.
    /// </exception>
    public PatchDiscriminator(IReadOnlyList<int> shape, int width = 64, int halvings = 3)
        : base(nameof(PatchDiscriminator))
    {
        if (shape is not [_, var rows, var columns] || Math.Min(rows, columns) >> halvings < 3)
            throw new ArgumentException(
                $"{nameof(PatchDiscriminator)}: an image has shape ({string.Join(", ", shape)}), "
                + $"expected (C, H, W) with H and W at least {3 << halvings} for {halvings} "
                + "halvings. Take larger images or fewer halvings.");
        expected = $"N {string.Join(' ', shape)}";
        layers = Sequential([.. Layers(shape[0], width, halvings)]);
        RegisterComponents();
        apply(CycleGanWeights.Initialize);
    }

    static IEnumerable<Module<Tensor, Tensor>> Layers(int channels, int width, int halvings)
    {
        yield return Conv2d(channels, width, 4, 2, 1);
        yield return LeakyReLU(0.2);
        var before = width;
        for (var layer = 1; layer <= halvings; layer++)
        {
            var after = width << Math.Min(layer, MostDoublings);
            yield return Conv2d(before, after, 4, layer < halvings ? 2 : 1, 1);
            yield return InstanceNorm2d(after);
            yield return LeakyReLU(0.2);
            before = after;
        }
        yield return Conv2d(before, 1, 4, 1, 1);
    }

    /// <exception cref="ArgumentException">x has another shape than it was built for.</exception>
    public override Tensor forward(Tensor x)
    {
        Shapes.Require(x, expected, "Resize the images, or build the discriminator for them.");
        return layers.call(x);
    }
}
