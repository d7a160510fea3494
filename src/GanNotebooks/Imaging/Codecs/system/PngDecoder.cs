using static GanNotebooks.Imaging.Codecs.LibPng;

namespace GanNotebooks.Imaging.Codecs;

/// <summary>Reads PNG files with the machine's libpng; see <see cref="IImageCodec"/>.</summary>
static unsafe class PngDecoder
{
    public static Picture Decode(ReadOnlySpan<byte> file)
    {
        var image = new Image { Version = LibPng.Version };
        try
        {
            fixed (byte* source = file)
            {
                Require(BeginRead(ref image, source, (nuint)file.Length), file, ref image);
                image.Format &= FormatAlpha | FormatColor;   // 8 bits a channel, no palette
                image.Flags |= Flag16BitSrgb;                // else 16 bits are taken as linear
                var picture = Empty(image, file);
                fixed (byte* target = picture.Data)
                    Require(FinishRead(ref image, null, target, 0, null), file, ref image);
                return picture;
            }
        }
        finally
        {
            Free(ref image);
        }
    }

    static Picture Empty(Image image, ReadOnlySpan<byte> file)
    {
        var channels = Channels(image.Format);
        if ((long)image.Width * image.Height * channels > Array.MaxLength)
            throw new InvalidDataException(
                $"These {file.Length} bytes say that they are a PNG file of {image.Width} x "
                + $"{image.Height} pixels, more than fit into memory.");
        return new((int)image.Width, (int)image.Height, channels);
    }

    static void Require(int success, ReadOnlySpan<byte> file, ref Image image)
    {
        if (success == 0)
            throw new InvalidDataException(
                $"These {file.Length} bytes are no PNG file that libpng can read: "
                + $"{image.Error()}.");
    }

    static int Channels(uint format) =>
        ((format & FormatColor) != 0 ? 3 : 1) + ((format & FormatAlpha) != 0 ? 1 : 0);
}
