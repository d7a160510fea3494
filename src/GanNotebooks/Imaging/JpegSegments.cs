using System.Buffers.Binary;

namespace GanNotebooks.Imaging;

/// <summary>The labelled pieces that a JPEG file begins with.</summary>
/// <remarks>Source: ITU-T T.81 (1992), annex B.</remarks>
static class JpegSegments
{
    /// <summary>Where the first segment with such a marker has its content; empty when there is
    /// none before the image data, or the file ends before.</summary>
    /// <param name="file">The file or its beginning.</param>
    /// <param name="wanted">Judges a marker, such as 0xE1, and the segment's content.</param>
    public static Range Find(ReadOnlySpan<byte> file, Func<byte, ReadOnlySpan<byte>, bool> wanted)
    {
        const byte StartOfScan = 0xDA;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;   // padding
                continue;
            }
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker == StartOfScan || end < at + 4 || end > file.Length)
                break;
            if (wanted(marker, file[(at + 4)..end]))
                return (at + 4)..end;
            at = end;
        }
        return 0..0;
    }
}
