using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Images;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tensors;

/// <summary>Tensors as pictures, when a cell wants more say than the formatter has.</summary>
public static class TensorPictures
{
    /// <summary>A sheet of images with its value range, and captions if wanted.</summary>
    /// <param name="images">(N, 1|3|4, H, W), (N, H, W), (1|3|4, H, W) or (H, W).</param>
    /// <param name="columns">Images in a row; without it, near to a square.</param>
    /// <param name="range">Black and white; without it, detected and said.</param>
    /// <param name="captions">What to write below each image.</param>
    /// <param name="scale">Screen pixels for a pixel; without it, about 512 in all.</param>
    /// <param name="most">How many images are shown at most.</param>
    /// <exception cref="ArgumentException">The shape is no image's.</exception>
    public static ImageSheet AsImages(
        this Tensor images, int? columns = null, (double Low, double High)? range = null,
        IEnumerable<string>? captions = null, int? scale = null, int most = 64) =>
        ImageSheet.Of(images.ToImageValues(most),
            Options(columns, range, scale, most), captions?.ToList());

    /// <summary>The bare grid as a picture, to be saved or put into something else.</summary>
    /// <inheritdoc cref="AsImages"/>
    public static Picture AsGrid(
        this Tensor images, int? columns = null, (double Low, double High)? range = null,
        int? scale = null, int most = 64) =>
        ImageGrid.Of(images.ToImageValues(most), Options(columns, range, scale, most)).Picture;

    static GridOptions Options(
        int? columns, (double Low, double High)? range, int? scale, int most) => new()
        {
            Columns = columns,
            Scale = scale,
            Most = most,
            Range = range is var (low, high) ? new((float)low, (float)high) : null,
        };
}
