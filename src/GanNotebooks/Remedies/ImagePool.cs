using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Earlier fakes, shown to the discriminator in turn with new ones, so that it does not
/// forget what it once learned.</summary>
/// <remarks>
/// A module, so that its images are saved with the networks; it learns nothing. Until it is full,
/// each new image is kept and shown; then half of the new ones, by the toss of a coin, are kept and
/// an earlier one is shown instead, which is dropped.
/// Source: Shrivastava et al. 2017, arXiv:1612.07828, section 2.3; Zhu et al. 2017,
/// arXiv:1703.10593, section 4.
/// </remarks>
public sealed class ImagePool : nn.Module
{
    readonly Tensor images;   // (size, C, H, W)
    readonly Tensor kept;     // int64, in main memory: how many of them are there already

    /// <param name="size">Images to keep; 0 shows new ones only.</param>
    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="device">Where the images lie.</param>
    public ImagePool(int size, IReadOnlyList<int> shape, Device? device = null)
        : base(nameof(ImagePool))
    {
        images = zeros([size, .. shape.Select(n => (long)n)], device: device);
        kept = zeros([], int64);
        RegisterComponents();
    }

    /// <summary>As many images as are given, new ones and earlier ones.</summary>
    /// <param name="fakes">(N, C, H, W), without gradient.</param>
    /// <remarks>Draws from the default generator once the pool is full.</remarks>
    public Tensor Exchange(Tensor fakes)
    {
        if (images.shape[0] == 0)
            return fakes;
        using var scope = NewDisposeScope();
        return stack([.. fakes.unbind(0).Select(ExchangeOne)]).MoveToOuterDisposeScope();
    }

    Tensor ExchangeOne(Tensor fake)
    {
        var (size, count) = (images.shape[0], kept.ToInt64());
        if (count < size)
        {
            images[count] = fake;
            kept.fill_(count + 1);
            return fake;
        }
        if (rand(1).ToDouble() <= 0.5)
            return fake;
        var place = randint(0, size, [1]).ToInt64();
        var earlier = images[place].clone();
        images[place] = fake;
        return earlier;
    }
}
