using GanNotebooks.Remedies;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>The networks of both Wasserstein GANs: DCGAN's for images, the vanilla GAN's for points
/// in the plane.</summary>
static class WassersteinNetworks
{
    const int UnitsPerChannel = 4;

    internal static nn.Module Generator(
        TwoPlayerOptions options, int width, IReadOnlyList<int> shape) => shape.Count > 1
            ? new DcganGenerator(options.LatentSize, shape, width)
            : new VanillaGenerator(options.LatentSize, shape, UnitsPerChannel * width);

    internal static nn.Module Critic(TwoPlayerOptions options, int width,
        IReadOnlyList<int> shape, Normalization forImages)
    {
        var pack = Packing.Shape(shape, options.Packing);
        return shape.Count > 1
            ? new DcganDiscriminator(pack, width, forImages)
            : new VanillaDiscriminator(pack, UnitsPerChannel * width);
    }
}
