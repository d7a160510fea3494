using static GanNotebooks.Imaging.Codecs.TurboJpeg;

namespace GanNotebooks.Imaging.Codecs;

/// <summary>Writes JPEG with the machine's TurboJPEG; see <see cref="IImageCodec.EncodeJpeg"/>.
/// </summary>
static unsafe class JpegEncoder
{
    public static byte[] Encode(Picture picture, int quality)
    {
        JpegLimits.Require(picture, quality);
        var (pixels, colours) =
            picture.Channels == 1 ? (PixelsGrey, ColoursNone) : (PixelsRgb, ColoursInFull);
        var handle = OpenToWrite();
        byte* file = null;
        nuint size = 0;
        try
        {
            fixed (byte* source = picture.Data)
                if (TurboJpeg.Encode(handle, source, picture.Width, 0, picture.Height, pixels,
                        &file, &size, colours, quality, AccurateDct) != 0)
                    throw new InvalidOperationException(
                        $"TurboJPEG cannot write {picture.Width} x {picture.Height} pixels: "
                        + Error(handle));
            return new ReadOnlySpan<byte>(file, checked((int)size)).ToArray();
        }
        finally
        {
            Free(file);
            Close(handle);
        }
    }
}
