using System.Runtime.CompilerServices;

namespace GanNotebooks.Imaging;

/// <summary>Numbers that are to be seen as images.</summary>
public sealed class ImageValues
{
    /// <summary>Takes the numbers as they are; they are not copied.</summary>
    /// <param name="values">(N, C, H, W), one after the other.</param>
    /// <param name="channels">1 grey, 3 RGB, 4 RGB and alpha.</param>
    /// <param name="height">Rows of an image, at least 1.</param>
    /// <param name="width">Columns of an image, at least 1.</param>
    /// <param name="total">How many images there were before some were left out; without it, as
    /// many as are here.</param>
    /// <exception cref="ArgumentException">The sizes do not fit each other.</exception>
    public ImageValues(
        ReadOnlyMemory<float> values, int channels, int height, int width, long? total = null)
    {
        if (channels is not (1 or 3 or 4) || height < 1 || width < 1)
            throw new ArgumentException(
                $"Images of {channels} x {height} x {width} cannot be drawn: expected 1, 3 or 4 "
                + "channels and at least one pixel.");
        if (values.Length % (channels * height * width) != 0)
            throw new ArgumentException(
                $"{values.Length} numbers are no whole count of {channels} x {height} x {width} "
                + "images.", nameof(values));
        (Values, Channels, Height, Width) = (values, channels, height, width);
        Count = values.Length / ImageSize;
        Total = total ?? Count;
    }

    /// <summary>The numbers, (N, C, H, W).</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>How many images are here.</summary>
    public int Count { get; }

    /// <summary>How many there were to choose from.</summary>
    public long Total { get; }

    /// <summary>1 grey, 3 RGB, 4 RGB and alpha.</summary>
    public int Channels { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>The range that numbers of this kind have, such as [0, 255] for bytes; null when
    /// only the numbers can tell.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>Numbers of one image.</summary>
    public int ImageSize => Channels * Height * Width;

    /// <summary>The numbers of image <paramref name="index"/>, (C, H, W).</summary>
    public ReadOnlySpan<float> this[int index] =>
        Values.Span.Slice(index * ImageSize, ImageSize);

    /// <summary>Several sets side by side: row after row, the next images of each set.</summary>
    /// <param name="sets">Images of one size, and how many of them stand in a row.</param>
    /// <returns>Whole rows only, as many as the shortest set has.</returns>
    /// <exception cref="ArgumentException">No set, or sets that differ in size.</exception>
    public static ImageValues Beside(params IReadOnlyList<(ImageValues Images, int PerRow)> sets)
    {
        if (sets.Count == 0)
            throw new ArgumentException("No images to put side by side.", nameof(sets));
        var first = sets[0].Images;
        foreach (var (images, _) in sets)
            if (images.Size != first.Size)
                throw new ArgumentException("Images side by side need one size (channels, "
                    + $"height, width), got {first.Size} and {images.Size}.", nameof(sets));
        var rows = sets.Min(set => set.Images.Count / set.PerRow);
        var values = new List<float>(rows * sets.Sum(set => set.PerRow) * first.ImageSize);
        for (var row = 0; row < rows; row++)
            foreach (var (images, perRow) in sets)
                values.AddRange(images.Values.Span.Slice(
                    row * perRow * first.ImageSize, perRow * first.ImageSize));
        return new(values.ToArray(), first.Channels, first.Height, first.Width)
        {
            Range = first.Range,
        };
    }

    /// <summary>Channels, height and width of each image.</summary>
    internal (int Channels, int Height, int Width) Size => (Channels, Height, Width);

    /// <summary><see cref="Range"/>, or the one that fits all finite numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ValueRange DetectRange()
    {
        if (Range is { } known)
            return known;
        var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var value in Values.Span)
            if (float.IsFinite(value))
                (low, high) = (value < low ? value : low, value > high ? value : high);
        return low <= high ? ValueRange.Detect(low, high) : ValueRange.Unit;
    }
}
