using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GanNotebooks.Imaging.Codecs;

/// <summary>Writes PNG files: quickly, as a cell waits for them.</summary>
/// <remarks>Source: PNG specification, third edition (W3C 2025), sections 9 (filters) and 11.
/// Of the five filters only those that whole vectors can be taken through are used.</remarks>
static class PngEncoder
{
    const int Probe = 5;         // every 5th byte of a row tells which filter suits it
    const double Noise = 32;     // mean rest beyond which looking for repetitions is in vain:
                                 // bytes are only written the shorter the more often they come

    enum Filter : byte
    {
        None,
        Left,
        Up,
    }

    public static byte[] Encode(Picture picture)
    {
        var stride = picture.Width * picture.Channels;
        var filters = new Filter[picture.Height];
        var rest = 0.0;
        for (var y = 0; y < picture.Height; y++)
        {
            (filters[y], var mean) = Choose(picture, y, stride);
            rest += mean / picture.Height;
        }
        if (rest > Noise)
            Array.Fill(filters, Filter.None);   // nothing to be saved; this is the quickest
        using var file = new MemoryStream();
        file.Write(PngChunk.Signature);
        PngChunk.Write(file, "IHDR", Header(picture));
        PngChunk.Write(file, "IDAT", Compress(Rows(picture, stride, filters),
            rest > Noise ? ZLibCompressionStrategy.HuffmanOnly : ZLibCompressionStrategy.Default));
        PngChunk.Write(file, "IEND", []);
        return file.ToArray();
    }

    static byte[] Header(Picture picture)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 8;   // bits a channel
        header[9] = (byte)((picture.Channels >= 3 ? 2 : 0) + (picture.Channels % 2 == 0 ? 4 : 0));
        return header;
    }

    /// <summary>The filter that leaves the smallest numbers, and their mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static (Filter Filter, double Mean) Choose(Picture picture, int y, int stride)
    {
        var row = picture.Data.AsSpan(y * stride, stride);
        var above = y > 0 ? picture.Data.AsSpan((y - 1) * stride, stride) : row;
        var channels = picture.Channels;
        int none = 0, left = 0, up = 0, count = 1;
        for (var i = channels; i < stride; i += Probe, count++)
        {
            none += Size(row[i]);
            left += Size(row[i] - row[i - channels]);
            up += Size(row[i] - above[i]);
        }
        var least = Math.Min(none, left);
        if (y > 0 && up <= least)
            return (Filter.Up, (double)up / count);
        return (none <= left ? Filter.None : Filter.Left, (double)least / count);

        static int Size(int difference) => Math.Abs((int)(sbyte)difference);
    }

    static byte[] Rows(Picture picture, int stride, Filter[] filters)
    {
        var rows = new byte[(stride + 1) * picture.Height];
        var channels = picture.Channels;
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Data.AsSpan(y * stride, stride);
            rows[y * (stride + 1)] = (byte)filters[y];
            var target = rows.AsSpan(y * (stride + 1) + 1, stride);
            if (filters[y] == Filter.Up)
                Subtract(row, picture.Data.AsSpan((y - 1) * stride, stride), target);
            else
                row.CopyTo(target);
            if (filters[y] == Filter.Left)
                Subtract(row[channels..], row[..^channels], target[channels..]);
        }
        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Subtract(ReadOnlySpan<byte> row, ReadOnlySpan<byte> from, Span<byte> target)
    {
        var i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (new Vector<byte>(row[i..]) - new Vector<byte>(from[i..])).CopyTo(target[i..]);
        for (; i < row.Length; i++)
            target[i] = (byte)(row[i] - from[i]);
    }

    static byte[] Compress(byte[] rows, ZLibCompressionStrategy strategy)
    {
        using var packed = new MemoryStream();
        var options = new ZLibCompressionOptions { CompressionStrategy = strategy };
        using (var zlib = new ZLibStream(packed, options, leaveOpen: true))
            zlib.Write(rows);
        return packed.ToArray();
    }
}
