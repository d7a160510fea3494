using GanNotebooks.Layers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Images to images of the same size: (N, C, H, W) in [-1, 1] to the same; H and W
/// multiples of 4.</summary>
/// <remarks>
/// Twice half the size, residual blocks, twice the double size. train() and eval() behave alike:
/// instance norm takes each image by itself.
/// Source: Zhu et al. 2017, arXiv:1703.10593, section 7.2, after Johnson et al. 2016.
/// </remarks>
public sealed class ResNetGenerator : Module<Tensor, Tensor>
{
    readonly string expected;
    readonly Sequential layers;

    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="width">Channels next to the image; four times as many in the middle.</param>
    /// <param name="blocks">Residual blocks.</param>
    /// <exception cref="ArgumentException">Height or width is no multiple of 4.</exception>
    public ResNetGenerator(IReadOnlyList<int> shape, int width = 64, int blocks = 9)
        : base(nameof(ResNetGenerator))
    {
        if (shape is not [var channels, var rows, var columns] || rows % 4 + columns % 4 != 0)
            throw new ArgumentException(
                $"{nameof(ResNetGenerator)}: an image has shape ({string.Join(", ", shape)}), "
                + "expected (C, H, W) with H and W multiples of 4. Resize the images.");
        expected = $"N {string.Join(' ', shape)}";
        layers = Sequential(
        [
            ReflectionPad2d(3), Conv2d(channels, width, 7), .. Normalized(width),
            Conv2d(width, 2 * width, 3, 2, 1), .. Normalized(2 * width),
            Conv2d(2 * width, 4 * width, 3, 2, 1), .. Normalized(4 * width),
            .. Enumerable.Range(0, blocks).Select(_ => new ResNetBlock(4 * width)),
            ConvTranspose2d(4 * width, 2 * width, 3, 2, 1, 1), .. Normalized(2 * width),
            ConvTranspose2d(2 * width, width, 3, 2, 1, 1), .. Normalized(width),
            ReflectionPad2d(3), Conv2d(width, channels, 7), Tanh(),
        ]);
        RegisterComponents();
        apply(CycleGanWeights.Initialize);
    }

    static Module<Tensor, Tensor>[] Normalized(int channels) =>
        [InstanceNorm2d(channels), ReLU()];

    /// <exception cref="ArgumentException">x has another shape than it was built for.</exception>
    public override Tensor forward(Tensor x)
    {
        Shapes.Require(x, expected, "Resize the images, or build the generator for them.");
        return layers.call(x);
    }
}
