using System.Buffers.Binary;
using GanNotebooks.Imaging;

namespace GanNotebooks.Data;

/// <summary>A JPEG or PNG file; what it is, its first bytes say, not its name.</summary>
static class ImageFile
{
    const int HeadLength = 1 << 16;   // the longest that a JPEG segment can be
    const int TailLength = 16;
    const int MostEnlarged = 8;       // beyond it a picture is nothing but blur

    public static readonly string[] Extensions = [".jpg", ".jpeg", ".jpe", ".jfif", ".png"];

    /// <summary>Pictures that people have, but that are not read.</summary>
    public static readonly string[] OtherExtensions =
        [".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".jp2", ".jxl"];

    static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Looks at a file's beginning and end, and decodes it only when these leave doubt.
    /// </summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static BadFile? Check(string path, int size)
    {
        try
        {
            using var file = File.OpenHandle(path);
            Span<byte> head = new byte[Math.Min(HeadLength, RandomAccess.GetLength(file))];
            RandomAccess.Read(file, head, 0);
            Span<byte> tail = stackalloc byte[TailLength];
            var start = Math.Max(0, RandomAccess.GetLength(file) - TailLength);
            tail = tail[..RandomAccess.Read(file, tail, start)];

            var sides = Sides(head);
            Require(sides, head, size);
            if (sides == null || !EndsWell(head, tail))
                Decode(path, size, 3);
            return null;
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return Describe(path, problem);
        }
    }

    /// <summary>The picture, upright, cropped to its middle and brought to size x size.</summary>
    /// <exception cref="Exception">What <see cref="IsDamage"/> knows, when it is damaged.
    /// </exception>
    public static Picture Decode(string path, int size, int channels)
    {
        var bytes = File.ReadAllBytes(path);
        Require(Sides(bytes), bytes, size);
        var picture = bytes.AsSpan().StartsWith(PngStart)
            ? ImageCodec.Default.DecodePng(bytes)
            : ImageCodec.Default.DecodeJpeg(bytes, smallest: 2 * size);
        return ExifOrientation.Apply(
            Resampler.Fit(picture.ToChannels(channels), size, size),
            ExifOrientation.Read(bytes));
    }

    /// <summary>Whether the file is to blame.</summary>
    public static bool IsDamage(Exception problem) =>
        problem is InvalidDataException or IOException or UnauthorizedAccessException;

    /// <summary>Says what is wrong in half a sentence that names no path a second time.</summary>
    public static BadFile Describe(string path, Exception problem) => new(path, problem.Message
        .Replace($" '{path}'", "").Replace("These", "its").TrimEnd('.'));

    public const string Remedy = "Replace it, take it away, or go on without it: SkipBad "
        + "(on the command line --skip-bad).";

    /// <summary>Columns and rows; null when they stand further back in the file.</summary>
    static (int Width, int Height)? Sides(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(PngStart) && head.Length >= 24)
            return (BinaryPrimitives.ReadInt32BigEndian(head[16..]),
                BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        var frame = head[JpegSegments.Find(head, (marker, content) =>
            marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && content.Length >= 6)];
        return frame.IsEmpty ? null
            : (BinaryPrimitives.ReadUInt16BigEndian(frame[3..]),
                BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));
    }

    static void Require((int Width, int Height)? sides, ReadOnlySpan<byte> head, int size)
    {
        if (head.IsEmpty)
            throw new InvalidDataException("it is empty, 0 bytes");
        if (!head.StartsWith(PngStart) && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            throw new InvalidDataException(
                $"it is neither JPEG nor PNG; it begins with \"{Printable(head)}\"");
        if (sides is var (width, height)
            && Math.Min(width, height) < Math.Max(2, size / MostEnlarged))
            throw new InvalidDataException(
                $"it has {width} x {height} pixels, too few to make {size} x {size} of");
    }

    static bool EndsWell(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail) =>
        head.StartsWith(PngStart)
            ? tail.IndexOf("IEND"u8) >= 0
            : tail.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]);

    static string Printable(ReadOnlySpan<byte> head)
    {
        var text = new System.Text.StringBuilder();
        foreach (var value in head[..Math.Min(12, head.Length)])
            text.Append(value is >= 32 and < 127 ? (char)value : '.');
        return text.ToString();
    }
}
