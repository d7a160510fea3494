using System.Buffers.Binary;

namespace GanNotebooks.Imaging;

/// <summary>Joins PNG files into one that moves (APNG).</summary>
/// <remarks>Source: PNG specification, third edition (W3C 2025), section 11.3.6: the frames'
/// image data, unchanged, between control chunks.</remarks>
public static class Animation
{
    const int HeaderLength = 13;   // of the IHDR chunk: sizes, depth, colour, methods

    /// <summary>An animated PNG file that plays for ever.</summary>
    /// <param name="frames">PNG files of one size and kind. The first is also what a viewer shows
    /// that cannot play, or a printed page.</param>
    /// <param name="delay">How long a frame stands.</param>
    /// <param name="first">How long the first frame stands, to be readable; as the others without
    /// it.</param>
    /// <exception cref="ArgumentException">No frame, or frames that differ in size or kind.
    /// </exception>
    public static byte[] ToApng(
        IReadOnlyList<byte[]> frames, TimeSpan delay, TimeSpan? first = null)
    {
        if (frames.Count == 0)
            throw new ArgumentException("An animation needs at least one frame.", nameof(frames));
        var header = Header(frames[0]);
        using var file = new MemoryStream();
        file.Write(PngChunk.Signature);
        PngChunk.Write(file, "IHDR", header);
        PngChunk.Write(file, "acTL", Numbers((uint)frames.Count, 0));

        var sequence = 0u;
        for (var i = 0; i < frames.Count; i++)
        {
            if (!Header(frames[i]).SequenceEqual(header))
                throw new ArgumentException(
                    $"Frame {i} differs from frame 0 in size or kind of pixels; an animation "
                    + "needs frames that are alike.", nameof(frames));
            var time = i == 0 ? first ?? delay : delay;
            PngChunk.Write(file, "fcTL", Control(sequence++, header, time));
            foreach (var chunk in PngChunk.Read(frames[i]).Where(c => c.Type == "IDAT"))
                if (i == 0)
                    PngChunk.Write(file, "IDAT", chunk.Data.Span);
                else
                    PngChunk.Write(file, "fdAT", [.. Numbers(sequence++), .. chunk.Data.Span]);
        }
        PngChunk.Write(file, "IEND", []);
        return file.ToArray();
    }

    static byte[] Header(byte[] png)
    {
        var chunk = PngChunk.Read(png).First();
        if (chunk.Type != "IHDR" || chunk.Data.Length != HeaderLength)
            throw new ArgumentException("A frame is no PNG file: its IHDR chunk is missing.");
        return chunk.Data.ToArray();
    }

    static byte[] Control(uint sequence, byte[] header, TimeSpan time)
    {
        byte[] control = [.. Numbers(sequence), .. header[..8], .. Numbers(0, 0), 0, 0, 0, 0, 0, 0];
        var milliseconds = (ushort)Math.Clamp(time.TotalMilliseconds, 1, ushort.MaxValue);
        BinaryPrimitives.WriteUInt16BigEndian(control.AsSpan(20), milliseconds);
        BinaryPrimitives.WriteUInt16BigEndian(control.AsSpan(22), 1000);
        return control;
    }

    static byte[] Numbers(params ReadOnlySpan<uint> values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), values[i]);
        return bytes;
    }
}
