using GanNotebooks.Imaging;

namespace GanNotebooks.Data;

/// <summary>From pictures, whose channels lie side by side, to images in planes, and back.
/// </summary>
static class Planes
{
    /// <summary>(H, W, C) to (C, H, W).</summary>
    public static byte[] Split(Picture picture)
    {
        if (picture.Channels == 1)
            return picture.Data;
        var planes = new byte[picture.Data.Length];
        var size = picture.Width * picture.Height;
        for (var i = 0; i < size; i++)
            for (var channel = 0; channel < picture.Channels; channel++)
                planes[channel * size + i] = picture.Data[picture.Channels * i + channel];
        return planes;
    }

    /// <summary>(C, H, W) to (H, W, C).</summary>
    public static Picture Join(ReadOnlySpan<byte> planes, int width, int height, int channels)
    {
        var picture = new Picture(width, height, channels);
        var size = width * height;
        for (var i = 0; i < size; i++)
            for (var channel = 0; channel < channels; channel++)
                picture.Data[channels * i + channel] = planes[channel * size + i];
        return picture;
    }
}
