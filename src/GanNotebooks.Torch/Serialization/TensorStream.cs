using System.Text;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Tensors in TorchSharp's own file format.</summary>
/// <remarks>
/// A state is the number of entries, then each entry's name and tensor. A tensor is its type, its
/// number of dimensions, their lengths, then the raw elements, little-endian, row after row.
/// Numbers and the names' lengths are LEB128; names are UTF-8.
/// </remarks>
static class TensorStream
{
    const int LongestName = 1 << 16;
    const int MostDimensions = 64;

    internal static void WriteState(BinaryWriter writer,
        IReadOnlyCollection<(string name, Tensor tensor)> entries)
    {
        WriteNumber(writer, entries.Count);
        foreach (var (name, tensor) in entries)
        {
            WriteText(writer, name);
            WriteTensor(writer, tensor);
        }
    }

    /// <summary>The entries, one at a time; the caller disposes the tensors.</summary>
    internal static IEnumerable<(string name, Tensor tensor)> ReadState(BinaryReader reader)
    {
        var count = ReadNumber(reader, "the number of entries");
        for (long i = 0; i < count; i++)
        {
            var name = ReadText(reader);
            yield return (name, ReadTensor(reader, name));
        }
    }

    internal static void WriteTensor(BinaryWriter writer, Tensor tensor)
    {
        WriteNumber(writer, (long)tensor.dtype);
        WriteNumber(writer, tensor.Dimensions);
        foreach (var length in tensor.shape) WriteNumber(writer, length);
        writer.Flush();
        WriteElements(writer.BaseStream, tensor);
    }

    /// <summary>The raw elements, row after row.</summary>
    internal static void WriteElements(Stream stream, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        foreach (var part in Parts(tensor.detach().cpu().contiguous())) stream.Write(part.bytes);
    }

    internal static Tensor ReadTensor(BinaryReader reader, string name)
    {
        var type = (ScalarType)ReadNumber(reader, $"the type of {name}");
        if (!Enum.IsDefined(type))
            throw Damaged(reader, $"{name} has the unknown type {(int)type}");
        var rank = ReadNumber(reader, $"the dimensions of {name}");
        if (rank > MostDimensions) throw Damaged(reader, $"{name} claims {rank} dimensions");
        var shape = new long[rank];
        for (int i = 0; i < rank; i++) shape[i] = ReadNumber(reader, $"the shape of {name}");
        RequireBytes(reader, name, type, shape);

        var tensor = empty(shape, type);
        foreach (var part in Parts(tensor))
            try { reader.BaseStream.ReadExactly(part.bytes); }
            catch (EndOfStreamException)
            {
                tensor.Dispose();
                throw Damaged(reader, $"the file ends within {name}");
            }
        return tensor;
    }

    // Before memory is taken: a damaged shape must not ask for terabytes.
    static void RequireBytes(BinaryReader reader, string name, ScalarType type, long[] shape)
    {
        var size = shape.Aggregate((UInt128)SizeOf(type), (a, b) => a * (UInt128)b);
        var stream = reader.BaseStream;
        if (stream.CanSeek && size > (UInt128)(stream.Length - stream.Position))
            throw Damaged(reader,
                $"{name} of shape ({string.Join(", ", shape)}) needs {size} bytes, "
                + $"{stream.Length - stream.Position} are left");
    }

    // Spans end at 2 GB; large tensors go in slices of their first dimension, flattened.
    static IEnumerable<Tensor> Parts(Tensor tensor)
    {
        const long Most = 1 << 28;
        if (tensor.numel() == 0) yield break;
        using var flat = tensor.view(-1);
        for (long at = 0; at < flat.numel(); at += Most)
        {
            using var part = flat.narrow(0, at, Math.Min(Most, flat.numel() - at));
            yield return part;
        }
    }

    internal static void WriteNumber(BinaryWriter writer, long value) =>
        writer.Write7BitEncodedInt64(value);

    internal static long ReadNumber(BinaryReader reader, string what)
    {
        try
        {
            var value = reader.Read7BitEncodedInt64();
            return value >= 0 ? value : throw Damaged(reader, $"{what} is negative ({value})");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw Damaged(reader, $"the file ends or is unreadable at {what}");
        }
    }

    static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(writer, bytes.Length);
        writer.Write(bytes);
    }

    static string ReadText(BinaryReader reader)
    {
        var length = ReadNumber(reader, "a name");
        if (length > LongestName) throw Damaged(reader, $"a name claims {length} bytes");
        var bytes = reader.ReadBytes((int)length);
        return bytes.Length == length
            ? Encoding.UTF8.GetString(bytes)
            : throw Damaged(reader, "the file ends within a name");
    }

    internal static InvalidDataException Damaged(BinaryReader reader, string what)
    {
        var stream = reader.BaseStream;
        var where = (stream as FileStream)?.Name is { } file ? $"{file}: " : "";
        var offset = stream.CanSeek ? $" at byte {stream.Position}" : "";
        return new InvalidDataException(
            $"{where}not a state that TorchSharp can load: {what}{offset}.");
    }
}
