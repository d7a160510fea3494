using GanNotebooks.Imaging;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Tensors as pictures, when a cell wants more say than the formatter has.</summary>
public static partial class TensorPictures
{
    /// <summary>A sheet of images with its value range, and captions if wanted.</summary>
    /// <param name="images">(N, 1|3|4, H, W), (N, H, W), (1|3|4, H, W) or (H, W).</param>
    /// <param name="columns">Images in a row; without it, near to a square.</param>
    /// <param name="range">Black and white; without it, detected and said.</param>
    /// <param name="captions">What to write below each image.</param>
    /// <param name="title">What to write above all of them.</param>
    /// <param name="scale">Screen pixels for a pixel; without it, about 512 in all.</param>
    /// <param name="most">How many images are shown at most.</param>
    /// <exception cref="ArgumentException">The shape is no image's.</exception>
    public static ImageSheet AsImages(
        this Tensor images, int? columns = null, (double Low, double High)? range = null,
        IEnumerable<string>? captions = null, string title = "", int? scale = null,
        int most = 64) =>
        ImageSheet.Of(images.ToImageValues(most),
            Options(columns, range, scale, most), captions?.ToList()) with
        { Heading = title };

    /// <summary>The bare grid as a picture, to be saved or put into something else.</summary>
    /// <param name="images">(N, 1|3|4, H, W), (N, H, W), (1|3|4, H, W) or (H, W).</param>
    /// <param name="columns">Images in a row; without it, near to a square.</param>
    /// <param name="range">Black and white; without it, detected.</param>
    /// <param name="scale">Picture pixels for a pixel; without it, about 512 in all.</param>
    /// <param name="most">How many images are shown at most.</param>
    /// <exception cref="ArgumentException">The shape is no image's.</exception>
    public static Picture AsGrid(
        this Tensor images, int? columns = null, (double Low, double High)? range = null,
        int? scale = null, int most = 64) =>
        ImageGrid.Of(images.ToImageValues(most), Options(columns, range, scale, most)).Picture;

    /// <summary>Batches of images one after the other, such as a walk through latent space.
    /// </summary>
    /// <param name="moments">Each (N, 1|3|4, H, W), all alike.</param>
    /// <param name="columns">Images in a row; without it, near to a square.</param>
    /// <param name="scale">Screen pixels for a pixel.</param>
    /// <param name="seconds">How long each moment stands.</param>
    /// <exception cref="ArgumentException">No moment, or moments that differ in size.</exception>
    public static AnimatedPicture AsAnimation(this IEnumerable<Tensor> moments,
        int? columns = null, int? scale = null, double seconds = 0.1) =>
        AnimatedPicture.Of([.. moments.Select(images => images.ToImageValues())],
            Options(columns, null, scale, 64), TimeSpan.FromSeconds(seconds));

    static GridOptions Options(
        int? columns, (double Low, double High)? range, int? scale, int most) => new()
        {
            Columns = columns,
            Scale = scale,
            Most = most,
            Range = range is var (low, high) ? new((float)low, (float)high) : null,
        };
}
