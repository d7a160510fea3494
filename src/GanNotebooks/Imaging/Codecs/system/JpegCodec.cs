using static GanNotebooks.Imaging.Codecs.TurboJpeg;

namespace GanNotebooks.Imaging.Codecs;

/// <summary>JPEG through the machine's TurboJPEG; see <see cref="IImageCodec.DecodeJpeg"/>.
/// </summary>
static unsafe class JpegCodec
{
    /// <summary>What the library warns of although the picture is whole.</summary>
    const string Harmless = "extraneous bytes";

    public static Picture Decode(ReadOnlySpan<byte> file, int smallest)
    {
        var handle = Open();
        try
        {
            fixed (byte* source = file)
            {
                if (ReadHeader(handle, source, (nuint)file.Length,
                        out var width, out var height, out _, out var space) != 0)
                    throw Damaged(file, Error(handle));
                if (width < 1 || height < 1)
                    throw Damaged(file, "it ends before it says how large the picture is");
                if (4L * width * height > Array.MaxLength)
                    throw Damaged(file, $"{width} x {height} pixels do not fit into memory");
                var shrink = Shrink(Math.Min(width, height), smallest);
                var (pixels, channels) = space switch
                {
                    SpaceGrey => (PixelsGrey, 1),
                    >= SpaceCmyk => (PixelsCmyk, 4),
                    _ => (PixelsRgb, 3),
                };
                var picture = new Picture(Divide(width), Divide(height), channels);
                fixed (byte* target = picture.Data)
                    if (TurboJpeg.Decode(handle, source, (nuint)file.Length, target,
                            picture.Width, 0, picture.Height, pixels, AccurateDct | LimitScans) != 0
                        && !Error(handle).Contains(Harmless))
                        throw Damaged(file, Error(handle));
                return space >= SpaceCmyk ? FromInks(picture) : picture;

                int Divide(int length) => (length + shrink - 1) / shrink;
            }
        }
        finally
        {
            Close(handle);
        }
    }

    /// <summary>By which the decoder may divide: it then reads only the coarse waves.</summary>
    static int Shrink(int side, int smallest) =>
        (side / Math.Max(smallest, 1)) switch { >= 8 => 8, >= 4 => 4, >= 2 => 2, _ => 1 };

    /// <summary>Adobe's programs write the four inks inverted: 255 is none.</summary>
    static Picture FromInks(Picture inks)
    {
        var picture = new Picture(inks.Width, inks.Height, 3);
        for (var i = 0; i < picture.Data.Length; i++)
        {
            var pixel = i / 3 * 4;
            picture.Data[i] = (byte)((inks.Data[pixel + i % 3] * inks.Data[pixel + 3] + 127) / 255);
        }
        return picture;
    }

    static InvalidDataException Damaged(ReadOnlySpan<byte> file, string reason) => new(
        $"These {file.Length} bytes are no whole JPEG file: {reason.TrimEnd('.')}.");
}
