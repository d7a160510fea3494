namespace GanNotebooks.Imaging;

/// <summary>A picture ready to be looked at or encoded: bytes, row by row, channels last.</summary>
public sealed class Picture
{
    /// <summary>A black (and, with alpha, transparent) picture.</summary>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="channels">1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.</param>
    /// <exception cref="ArgumentException">A size is out of its range.</exception>
    public Picture(int width, int height, int channels)
        : this(width, height, channels, new byte[Size(width, height, channels)])
    {
    }

    /// <summary>A picture over bytes that are already there; they are not copied.</summary>
    /// <exception cref="ArgumentException">The sizes are out of range, or there are more or fewer
    /// bytes than they ask for.</exception>
    public Picture(int width, int height, int channels, byte[] data)
    {
        if (data.Length != Size(width, height, channels))
            throw new ArgumentException(
                $"A {width} x {height} picture of {channels} channels needs "
                + $"{Size(width, height, channels)} bytes, got {data.Length}.", nameof(data));
        (Width, Height, Channels, Data) = (width, height, channels, data);
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.</summary>
    public int Channels { get; }

    /// <summary>The bytes: row 0 first, left to right, channels of a pixel side by side.</summary>
    public byte[] Data { get; }

    /// <summary>The channels of one pixel.</summary>
    public Span<byte> this[int x, int y] =>
        Data.AsSpan((y * Width + x) * Channels, Channels);

    static int Size(int width, int height, int channels)
    {
        if (width < 1 || height < 1 || channels is < 1 or > 4)
            throw new ArgumentException(
                $"A picture of {width} x {height} and {channels} channels cannot be: width and "
                + "height must be at least 1, channels 1 to 4.");
        return checked(width * height * channels);
    }
}
