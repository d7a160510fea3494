using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Tensors in the safetensors format, which Python's libraries read and write.</summary>
/// <remarks>
/// Eight bytes with the length of a JSON header, the header (for each name: type, shape, place),
/// then the raw elements, little-endian. Nothing in such a file is ever executed. Not part of
/// TorchSharp's API. Source: the format's own description, huggingface/safetensors.
/// </remarks>
public static class SafeTensors
{
    const long LongestHeader = 100_000_000;

    static readonly (string name, ScalarType type)[] Types =
    [
        ("F32", float32), ("F64", float64), ("F16", float16), ("BF16", bfloat16),
        ("I64", int64), ("I32", int32),
        ("I16", int16), ("I8", int8), ("U8", uint8), ("BOOL", @bool),
    ];

    /// <summary>Writes tensors to a file, whole or not at all.</summary>
    /// <param name="path">The file; it is replaced when the new one is complete.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="metadata">Text to keep with them.</param>
    /// <exception cref="ArgumentException">A tensor's type has no name in the format.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors,
        IReadOnlyDictionary<string, string>? metadata = null)
    {
        var header = Header(tensors, metadata);
        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach (var tensor in tensors.Values) TensorStream.WriteElements(stream, tensor);
        });
    }

    static byte[] Header(IReadOnlyDictionary<string, Tensor> tensors,
        IReadOnlyDictionary<string, string>? metadata)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            if (metadata is not null)
            {
                json.WritePropertyName("__metadata__");
                JsonSerializer.Serialize(json, metadata);
            }
            long at = 0;
            foreach (var (name, tensor) in tensors)
            {
                var size = tensor.numel() * tensor.ElementSize;
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, new
                {
                    dtype = NameOf(name, tensor.dtype),
                    shape = tensor.shape,
                    data_offsets = new[] { at, at += size },
                });
            }
            json.WriteEndObject();
        }
        while (text.Length % 8 != 0) text.WriteByte((byte)' ');   // so that elements are aligned
        return text.ToArray();
    }

    static string NameOf(string tensor, ScalarType type) =>
        Types.FirstOrDefault(t => t.type == type).name
        ?? throw new ArgumentException(
            $"{tensor} holds {type}, which safetensors cannot; convert it first.");

    /// <summary>Reads all tensors of a file. The caller disposes them.</summary>
    /// <param name="path">The file; it is mapped, so that only what is copied is read.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged;
    /// nothing beyond its end is touched.</exception>
    public static Dictionary<string, Tensor> Load(string path)
    {
        var size = new FileInfo(path) is { Exists: true } file ? file.Length
            : throw new FileNotFoundException(
                $"There is no file {path} to load tensors from.", path);
        if (size < 8) throw Damaged(path, $"it has {size} bytes, too few for a header");
        using var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0,
            MemoryMappedFileAccess.Read);
        using var view = map.CreateViewAccessor(0, size, MemoryMappedFileAccess.Read);
        var length = view.ReadInt64(0);
        if (length < 2 || length > Math.Min(LongestHeader, size - 8))
            throw Damaged(path, $"its header claims {length} bytes of {size}");
        var header = new byte[length];
        view.ReadArray(8, header, 0, header.Length);

        var loaded = new Dictionary<string, Tensor>();
        try
        {
            foreach (var (name, entry) in Entries(path, header, size - 8 - length))
                loaded.Add(name, Copy(view, 8 + length, entry));
            return loaded;
        }
        catch
        {
            foreach (var t in loaded.Values) t.Dispose();
            throw;
        }
    }

    readonly record struct Entry(ScalarType Type, long[] Shape, long Begin, long Bytes);

    static List<(string, Entry)> Entries(string path, byte[] header, long room)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            return [.. json.RootElement.EnumerateObject().Where(e => e.Name != "__metadata__")
                .Select(e => (e.Name, Check(path, e, room)))];
        }
        catch (Exception e) when (
            e is JsonException or KeyNotFoundException
                or FormatException or InvalidOperationException)
        {
            throw Damaged(path, $"its header is not as the format says ({e.Message})");
        }
    }

    static Entry Check(string path, JsonProperty e, long room)
    {
        var dtype = e.Value.GetProperty("dtype").GetString();
        var known = Types.FirstOrDefault(t => t.name == dtype);
        if (known.name is null)
            throw Damaged(path, $"{e.Name} has the type {dtype}, which libtorch cannot hold");
        long[] shape = [.. e.Value.GetProperty("shape").EnumerateArray().Select(n => n.GetInt64())];
        long[] place =
            [.. e.Value.GetProperty("data_offsets").EnumerateArray().Select(n => n.GetInt64())];
        if (shape.Any(n => n < 0)) throw Damaged(path, $"{e.Name} has a negative length");
        var expected = shape.Aggregate((Int128)SizeOf(known.type), (a, n) => a * n);
        if (place.Length != 2 || place[0] < 0 || place[1] > room || place[1] - place[0] != expected)
            throw Damaged(path,
                $"{e.Name} of {expected} bytes "
                + $"claims the place {string.Join(" to ", place)} of {room}");
        return new Entry(known.type, shape, place[0], place[1] - place[0]);
    }

    static unsafe Tensor Copy(MemoryMappedViewAccessor view, long data, Entry entry)
    {
        var tensor = empty(entry.Shape, entry.Type).DetachFromDisposeScope();
        byte* from = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref from);
        try
        {
            var source = from + data + entry.Begin;
            Buffer.MemoryCopy(source, tensor.Pointer(), entry.Bytes, entry.Bytes);
        }
        finally { view.SafeMemoryMappedViewHandle.ReleasePointer(); }
        return tensor;
    }

    static InvalidDataException Damaged(string path, string what) =>
        new($"{path} is not a safetensors file that can be read: {what}.");
}
