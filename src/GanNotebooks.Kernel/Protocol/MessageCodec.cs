using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>Turns frames into messages and back: identities, delimiter, signature, header,
/// parent header, metadata, content, buffers.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class MessageCodec(Signature signature)
{
    public const string ProtocolVersion = "5.3";

    static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    static readonly byte[] Empty = "{}"u8.ToArray();
    static readonly JsonWriterOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly string session = Guid.NewGuid().ToString("N");
    int count;

    /// <exception cref="FormatException">The frames are not a message, or somebody without the
    /// key sent it.</exception>
    public Message Decode(IReadOnlyList<byte[]> frames)
    {
        var split = 0;
        while (split < frames.Count && !frames[split].AsSpan().SequenceEqual(Delimiter))
            split++;
        if (frames.Count - split < 6)
            throw new FormatException($"{frames.Count} frames are no message");

        var (header, parent) = (frames[split + 2], frames[split + 3]);
        var (metadata, content) = (frames[split + 4], frames[split + 5]);
        if (!signature.Matches(frames[split + 1], header, parent, metadata, content))
            throw new FormatException("a message with a wrong signature was dropped");

        var head = ReadObject(header, "header");
        return new Message(
            [.. frames.Take(split)], header, Text(head, "msg_type"), Text(head, "msg_id"),
            ReadObject(content, "content"), ReadObject(metadata, "metadata"),
            [.. frames.Skip(split + 6)]);
    }

    /// <summary>Frames of an outgoing message, signed.</summary>
    /// <param name="identities">Whom it goes to; on iopub, its topic.</param>
    /// <param name="type">The message type.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">The message it answers; null for none.</param>
    /// <param name="buffers">Raw frames to follow.</param>
    public byte[][] Encode(
        IReadOnlyList<byte[]> identities, string type, JsonObject content, Message? parent,
        IReadOnlyList<byte[]>? buffers = null)
    {
        var header = Write(Header(type));
        var parentHeader = parent?.RawHeader ?? Empty;
        var body = Write(content);
        var signed = signature.Sign(header, parentHeader, Empty, body);
        return [.. identities, Delimiter, signed, header, parentHeader, Empty, body,
            .. buffers ?? []];
    }

    JsonObject Header(string type) => new()
    {
        ["msg_id"] = $"{session}_{Interlocked.Increment(ref count)}",
        ["session"] = session,
        ["username"] = Environment.UserName,
        ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ"),
        ["msg_type"] = type,
        ["version"] = ProtocolVersion,
    };

    static byte[] Write(JsonObject json)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
            json.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    static JsonElement ReadObject(byte[] frame, string part)
    {
        try
        {
            var json = JsonElement.Parse(frame);
            if (json.ValueKind == JsonValueKind.Object)
                return json;
        }
        catch (JsonException e)
        {
            throw new FormatException($"a message's {part} is not JSON: {e.Message}", e);
        }
        throw new FormatException($"a message's {part} is not a JSON object");
    }

    static string Text(JsonElement header, string name) =>
        header.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"a message's header has no text under \"{name}\"");
}
