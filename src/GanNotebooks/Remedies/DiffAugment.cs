using GanNotebooks.Layers;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Random changes of images, the same kinds for real and fake and for both players'
/// moves, so that a discriminator with little data cannot learn its images by heart, and the
/// generator does not learn the changes.</summary>
/// <remarks>
/// Differentiable (twice) in the images. Each image gets random numbers of its own, from the
/// default generator.
/// Source: Zhao et al. 2020, arXiv:2006.10738; strengths are those of its section 4.
/// </remarks>
public static class DiffAugment
{
    const double Shift = 0.125;   // of the image's size
    const double Hole = 0.5;

    /// <summary>Changes images, in the order color, translation, cutout.</summary>
    /// <param name="images">(N, C, H, W) in [-1, 1]; the result may go beyond.</param>
    /// <param name="kinds">What to change.</param>
    /// <exception cref="ArgumentException">These are no images.</exception>
    public static Tensor Apply(Tensor images, Augmentations kinds)
    {
        if (kinds == Augmentations.None)
            return images;
        Shapes.Require(images, "N C H W", "Only images can be augmented: set Augment to None.");
        using var scope = NewDisposeScope();
        if (kinds.HasFlag(Augmentations.Color))
            images = Contrast(Saturation(Brightness(images)));
        if (kinds.HasFlag(Augmentations.Translation))
            images = Translation(images);
        if (kinds.HasFlag(Augmentations.Cutout))
            images = Cutout(images);
        return images.MoveToOuterDisposeScope();
    }

    // By -0.5 to 0.5.
    static Tensor Brightness(Tensor x) => x + (OnePerImage(x) - 0.5);

    // 0 to 2 times as far from grey.
    static Tensor Saturation(Tensor x)
    {
        var grey = x.mean([1], keepdim: true);
        return (x - grey) * (OnePerImage(x) * 2) + grey;
    }

    // 0.5 to 1.5 times as far from the image's mean.
    static Tensor Contrast(Tensor x)
    {
        var mean = x.mean([1, 2, 3], keepdim: true);
        return (x - mean) * (OnePerImage(x) + 0.5) + mean;
    }

    static Tensor Translation(Tensor x)
    {
        var (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var (most, mostAside) = ((long)(h * Shift + 0.5), (long)(w * Shift + 0.5));
        var padded = nn.functional.pad(x, [mostAside, mostAside, most, most]);
        var rows = arange(h, device: x.device).view(1, h) + OneInteger(x, 2 * most + 1);
        var columns = arange(w, device: x.device).view(1, w) + OneInteger(x, 2 * mostAside + 1);
        return padded
            .gather(2, rows.view(n, 1, h, 1).expand(n, c, h, w + 2 * mostAside))
            .gather(3, columns.view(n, 1, 1, w).expand(n, c, h, w));
    }

    // The hole's middle may be anywhere, so a part of it may lie outside.
    static Tensor Cutout(Tensor x)
    {
        var (h, w) = (x.shape[2], x.shape[3]);
        var (high, wide) = ((long)(h * Hole + 0.5), (long)(w * Hole + 0.5));
        var inRows = Inside(x, h, high).view(-1, 1, h, 1);
        var inColumns = Inside(x, w, wide).view(-1, 1, 1, w);
        return x * inRows.logical_and(inColumns).logical_not();
    }

    // (N, length): which places lie in the hole.
    static Tensor Inside(Tensor x, long length, long hole)
    {
        var start = OneInteger(x, length + 1 - hole % 2) - hole / 2;
        var place = arange(length, device: x.device).view(1, length);
        return (place >= start).logical_and(place < start + hole);
    }

    static Tensor OnePerImage(Tensor x) => Ranks.Current.OwnRows(
        x.shape[0], rows => rand([rows, 1, 1, 1], x.dtype, x.device));

    // (N, 1): 0 to count - 1.
    static Tensor OneInteger(Tensor x, long count) =>
        Ranks.Current.OwnRows(
            x.shape[0], rows => randint(0, count, [rows, 1], int64, x.device));
}
