using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace GanNotebooks.Imaging;

/// <summary>One chunk of a PNG file.</summary>
/// <param name="Type">Its four letters.</param>
/// <param name="Data">What it holds.</param>
readonly record struct PngChunk(string Type, ReadOnlyMemory<byte> Data)
{
    const uint Polynomial = 0xEDB88320;   // CRC-32 of ISO 3309, bits reversed

    public static ReadOnlySpan<byte> Signature =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>The chunks of a file, first to last.</summary>
    /// <exception cref="InvalidDataException">It is no PNG file or ends too early.</exception>
    public static IEnumerable<PngChunk> Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("No PNG file: the signature at offset 0 is missing.");
        for (var at = Signature.Length; at < file.Length;)
        {
            var length = file.Length - at < 12
                ? -1 : BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
                throw new InvalidDataException($"PNG file: the chunk at offset {at} is cut short.");
            var type = Encoding.ASCII.GetString(file, at + 4, 4);
            yield return new(type, file.AsMemory(at + 8, length));
            at += 12 + length;
        }
    }

    /// <summary>Writes length, type, data and checksum.</summary>
    public static void Write(Stream target, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        target.Write(number);
        var name = Encoding.ASCII.GetBytes(type);
        target.Write(name);
        target.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), data));
        target.Write(number);
    }

    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var k = 0; k < 8; k++)
            c = (c & 1) != 0 ? Polynomial ^ (c >> 1) : c >> 1;
        return c;
    })];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }
}
