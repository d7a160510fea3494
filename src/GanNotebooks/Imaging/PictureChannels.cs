namespace GanNotebooks.Imaging;

/// <summary>Brings pictures to grey or to colour.</summary>
public static class PictureChannels
{
    /// <summary>The picture in grey (1) or RGB (3).</summary>
    /// <remarks>What is transparent shows white paper. Grey is 0.299 red + 0.587 green + 0.114
    /// blue (ITU-R BT.601).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">channels is neither 1 nor 3.</exception>
    public static Picture ToChannels(this Picture picture, int channels)
    {
        if (channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(channels),
                $"Images have 1 channel (grey) or 3 (colour), not {channels}.");
        if (picture.Channels == channels)
            return picture;
        var target = new Picture(picture.Width, picture.Height, channels);
        for (var i = 0; i < picture.Width * picture.Height; i++)
            Convert(
                picture.Data.AsSpan(i * picture.Channels, picture.Channels),
                target.Data.AsSpan(i * channels, channels));
        return target;
    }

    static void Convert(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var alpha = from.Length % 2 == 0 ? from[^1] : (byte)255;
        var (red, green, blue) = from.Length >= 3
            ? (from[0], from[1], from[2])
            : (from[0], from[0], from[0]);
        if (to.Length == 1)
            to[0] = Over((red * 299 + green * 587 + blue * 114 + 500) / 1000, alpha);
        else
            (to[0], to[1], to[2]) = (Over(red, alpha), Over(green, alpha), Over(blue, alpha));
    }

    static byte Over(int value, int alpha) =>
        (byte)((value * alpha + 255 * (255 - alpha) + 127) / 255);
}
