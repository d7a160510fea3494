using System.Buffers.Binary;

namespace GanNotebooks.Imaging;

/// <summary>How a picture must be turned to stand upright, as cameras note it in a JPEG file.
/// </summary>
/// <remarks>1 upright, 2 mirrored, 3 upside down, 4 mirrored upside down, 5 to 8 lying on a side.
/// Source: Exif 2.32 (2019), tag 0x0112.</remarks>
public static class ExifOrientation
{
    /// <summary>1 to 8; 1 when the file says nothing, or nothing that can be understood.
    /// </summary>
    public static int Read(ReadOnlySpan<byte> jpeg)
    {
        var exif = jpeg[JpegSegments.Find(jpeg, (marker, content) =>
            marker == 0xE1 && content.StartsWith("Exif\0\0"u8))];
        if (exif.Length < 14)
            return 1;
        var tiff = exif[6..];
        var little = tiff[0] == 'I';
        var directory = (long)Number(tiff[4..], little);
        if (directory + 2 > tiff.Length)
            return 1;
        var count = Short(tiff[(int)directory..], little);
        for (var at = directory + 2; count > 0 && at + 12 <= tiff.Length; count--, at += 12)
            if (Short(tiff[(int)at..], little) == 0x0112)
                return Short(tiff[((int)at + 8)..], little) is >= 1 and <= 8 and var found
                    ? found
                    : 1;
        return 1;
    }

    /// <summary>The picture, upright.</summary>
    /// <param name="picture">As it lies in the file.</param>
    /// <param name="orientation">1 to 8.</param>
    public static Picture Apply(Picture picture, int orientation)
    {
        if (orientation == 1)
            return picture;
        var (width, height) = (picture.Width, picture.Height);
        var lying = orientation >= 5;
        var upright = new Picture(
            lying ? height : width, lying ? width : height, picture.Channels);
        for (var y = 0; y < upright.Height; y++)
            for (var x = 0; x < upright.Width; x++)
            {
                var (fromX, fromY) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                picture[fromX, fromY].CopyTo(upright[x, y]);
            }
        return upright;
    }

    static int Short(ReadOnlySpan<byte> bytes, bool little) => little
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    static uint Number(ReadOnlySpan<byte> bytes, bool little) => little
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
