namespace GanNotebooks.Data;

/// <summary>Labelled images of one size, held as bytes.</summary>
/// <remarks>Immutable once made, so any number of threads may read it.</remarks>
public sealed partial class ImageSet : IDataSet
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
}
