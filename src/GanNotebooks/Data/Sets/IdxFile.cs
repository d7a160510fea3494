using System.Buffers.Binary;
using System.IO.Compression;

namespace GanNotebooks.Data;

/// <summary>Reads IDX files of bytes, compressed with gzip or not.</summary>
/// <remarks>
/// Format: the magic number (0x801 labels, 0x803 images), one big-endian 32-bit size per
/// dimension, then the bytes. Source: LeCun et al. 1998, the MNIST database.
/// </remarks>
public static class IdxFile
{
    const int MaximumDeflateRatio = 1032;   // no honest gzip grows more than this

    /// <summary>Reads the whole file and checks that header and length agree.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimensions">1 for labels, 3 for images.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no IDX file of that many dimensions,
    /// is damaged, or is shorter or longer than its header says; the message names the file and
    /// the offset in the uncompressed content.</exception>
    public static IdxArray Read(string path, int dimensions)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: there is no such file.", path);
        using var file = File.OpenRead(path);
        using var content = Open(file, path);
        try
        {
            return Read(content, path, dimensions, file.Length * MaximumDeflateRatio);
        }
        catch (InvalidDataException damage) when (!damage.Message.StartsWith(path))
        {
            throw new InvalidDataException(
                $"{path}: the gzip content is damaged ({damage.Message.TrimEnd('.')}). "
                + "Fetch or install the file again.", damage);
        }
    }

    static Stream Open(FileStream file, string path)
    {
        Span<byte> start = stackalloc byte[4];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (start[0] == 0x1F && start[1] == 0x8B)
            return new GZipStream(file, CompressionMode.Decompress);
        if (length == 4 && start[0] == 0 && start[1] == 0 && start[2] == 8)
            return file;
        throw new InvalidDataException(
            $"{path}: begins with {Convert.ToHexString(start[..length])} at offset 0, expected "
            + "1F8B (gzip) or 000008 (IDX). It is some other kind of file: fetch it again.");
    }

    static IdxArray Read(Stream content, string path, int dimensions, long most)
    {
        var magic = ReadNumber(content, path, 0, "the magic number");
        if (magic != 0x800 + dimensions)
            throw new InvalidDataException(
                $"{path}: magic number 0x{magic:X} at offset 0, expected 0x{0x800 + dimensions:X} "
                + $"({(dimensions == 1 ? "labels" : "images")}). Is it the right file?");

        var shape = new int[dimensions];
        for (var i = 0; i < dimensions; i++)
            shape[i] = ReadNumber(content, path, 4 + 4 * i, $"the size of dimension {i}");
        var header = 4 + 4 * dimensions;
        var size = CheckedSize(shape, path, most);

        var values = GC.AllocateUninitializedArray<byte>(size);
        var got = content.ReadAtLeast(values, values.Length, throwOnEndOfStream: false);
        var end = header + (long)size;
        if (got < size)
            throw new InvalidDataException(
                $"{path}: ends at offset {header + got}, expected {end} for "
                + $"({string.Join(", ", shape)}) bytes. It was cut short: fetch it again.");
        if (content.ReadByte() >= 0)
            throw new InvalidDataException(
                $"{path}: goes on at offset {end}, where the header's "
                + $"({string.Join(", ", shape)}) bytes end. Header and content disagree.");
        return new IdxArray(shape, values);
    }

    static int ReadNumber(Stream content, string path, int offset, string what)
    {
        Span<byte> bytes = stackalloc byte[4];
        var got = content.ReadAtLeast(bytes, 4, throwOnEndOfStream: false);
        if (got < 4)
            throw new InvalidDataException(
                $"{path}: ends at offset {offset + got}, expected {what} at offset {offset}.");
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    static int CheckedSize(int[] shape, string path, long most)
    {
        var size = 1L;
        for (var i = 0; i < shape.Length; i++)
        {
            var possible = shape[i] >= 0 && (shape[i] == 0 || size <= int.MaxValue / shape[i]);
            if (!possible || size * shape[i] > most)
                throw new InvalidDataException(
                    $"{path}: the header asks for ({string.Join(", ", shape)}) bytes, more than "
                    + $"this file can hold; look at offset {4 + 4 * i}. The header is damaged, "
                    + "or the file was cut short: fetch it again.");
            size *= shape[i];
        }
        return (int)size;
    }
}
