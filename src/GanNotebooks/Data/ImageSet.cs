using GanNotebooks.Imaging;

namespace GanNotebooks.Data;

/// <summary>Labelled images of one size, held as bytes.</summary>
/// <remarks>Immutable once made, so any number of threads may read it.</remarks>
public sealed partial record ImageSet : IDataSet
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>Under which terms the images may be used, as a SPDX name.</summary>
    public required string Licence { get; init; }

    /// <summary>Who made it, and when.</summary>
    public required string Source { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>The images, (N, C, H, W), 0 black to 255 white.</summary>
    public required ReadOnlyMemory<byte> Pixels { get; init; }

    /// <summary>The classes, (N), each an index into <see cref="ClassNames"/>.</summary>
    public required ReadOnlyMemory<byte> Labels { get; init; }

    /// <summary>1 for grey, 3 for red, green and blue.</summary>
    public required int Channels { get; init; }

    /// <summary>Rows of an image.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of an image.</summary>
    public required int Width { get; init; }

    /// <inheritdoc/>
    public int Count => Labels.Length;

    /// <inheritdoc/>
    public IReadOnlyList<int> Shape => [Channels, Height, Width];

    /// <summary>Bytes of one image.</summary>
    public int ImageSize => Channels * Height * Width;

    /// <inheritdoc/>
    public int Label(int place) => Labels.Span[place];

    /// <summary>The images whose place the condition holds for, in their order, copied.</summary>
    internal ImageSet Take(string name, Func<int, bool> condition)
    {
        int[] places = [.. Enumerable.Range(0, Count).Where(condition)];
        var (pixels, labels) = (new byte[places.Length * ImageSize], new byte[places.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            Pixels.Span.Slice(places[i] * ImageSize, ImageSize)
                .CopyTo(pixels.AsSpan(i * ImageSize));
            labels[i] = Labels.Span[places[i]];
        }
        return this with { Name = $"{Name}, {name}", Pixels = pixels, Labels = labels };
    }

    /// <summary>All images brought to another size (see <see cref="Resampler"/>) and to grey or
    /// colour.</summary>
    /// <param name="size">Rows and columns; as they are without it.</param>
    /// <param name="channels">1 or 3; as they are without it.</param>
    public ImageSet Fit(int? size, int? channels)
    {
        var (width, height, depth) = (size ?? Width, size ?? Height, channels ?? Channels);
        if ((width, height, depth) == (Width, Height, Channels))
            return this;
        var pixels = new byte[Count * depth * height * width];
        Parallel.For(0, Count, i =>
            Planes.Split(Resampler.Fit(
                Planes.Join(this[i].Span, Width, Height, Channels).ToChannels(depth),
                width, height)).CopyTo(pixels, i * depth * height * width));
        return this with { Pixels = pixels, Channels = depth, Height = height, Width = width };
    }
}
