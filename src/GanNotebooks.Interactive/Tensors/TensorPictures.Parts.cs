using GanNotebooks.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

public static partial class TensorPictures
{
    const int MostChannels = 16, MostRows = 8;

    /// <summary>Each channel as a grey image of its own: a row an image, a column a channel. Fits
    /// what a layer inside a network puts out, too.</summary>
    /// <param name="images">(N, C, H, W) or (C, H, W), any C; 8 images and 16 channels are shown
    /// at most.</param>
    /// <param name="range">Black and white; without it, detected over all channels and said.
    /// </param>
    /// <exception cref="ArgumentException">The shape is neither.</exception>
    public static ImageSheet AsChannels(
        this Tensor images, (double Low, double High)? range = null)
    {
        if (images.shape is not ([_, > 0, > 0, > 0] or [> 0, > 0, > 0]))
            throw new ArgumentException($"A tensor of shape ({string.Join(", ", images.shape)}) "
                + "has no channels: expected (N, C, H, W) or (C, H, W).");
        using var scope = NewDisposeScope();
        var all = images.Dimensions == 3 ? images.unsqueeze(0) : images;
        var (count, channels) = (all.shape[0], all.shape[1]);
        var (rows, columns) = (Math.Min(count, MostRows), (int)Math.Min(channels, MostChannels));
        var taken = all.narrow(0, 0, rows).narrow(1, 0, columns).flatten(0, 1).unsqueeze(1);
        string[] names = channels == 3 ? ["red", "green", "blue"]
            : [.. Enumerable.Range(0, columns).Select(i => $"{i}")];
        return taken.AsImages(columns, range, most: Math.Max(1, (int)taken.shape[0])) with
        {
            Title = "Channels",
            ColumnTitles = names,
            Heading = rows < count || columns < channels
                ? $"{columns} of {channels} channels of {rows} of {count} images" : "",
        };
    }

    /// <summary>Two batches side by side, black and white meaning the same in both.</summary>
    /// <param name="real">(N, 1|3|4, H, W), (N, H, W), (1|3|4, H, W) or (H, W).</param>
    /// <param name="fake">Images of the same size.</param>
    /// <param name="realName">What to write above the first.</param>
    /// <param name="fakeName">What to write above the second.</param>
    /// <param name="columns">How many of each stand in a row.</param>
    /// <param name="most">How many of each are shown at most.</param>
    /// <exception cref="ArgumentException">A shape is no image's, the images differ in size, or
    /// one batch is empty.</exception>
    public static ImageSheet Beside(this Tensor real, Tensor fake, string realName = "real",
        string fakeName = "fake", int columns = 4, int most = 16)
    {
        var (left, right) = (real.ToImageValues(most), fake.ToImageValues(most));
        columns = Math.Min(columns, Math.Min(left.Count, right.Count));
        if (columns == 0)
            throw new ArgumentException("One of the batches is empty: nothing to compare.");
        string[] gap = [.. Enumerable.Repeat("", columns - 1)];
        return ImageSheet.Of(ImageValues.Beside((left, columns), (right, columns)),
            new() { Columns = 2 * columns, Group = columns }) with
        {
            Title = $"{realName} and {fakeName}",
            ColumnTitles = [realName, .. gap, fakeName, .. gap],
        };
    }
}
