using System.Text.Json.Nodes;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>Where the kernel's own messages leave: signed, and queued on the wire.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Outlet(Wire wire, MessageCodec codec)
{
    /// <summary>Answers a request on the channel it came by.</summary>
    public void Reply(Channel channel, Message request, string type, JsonObject content) =>
        wire.Send(channel, codec.Encode(request.Identities, type, content, request));

    /// <summary>Tells every front end something.</summary>
    /// <param name="type">The message type, which is the topic as well.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">The request that caused it; null for none.</param>
    /// <param name="buffers">Raw frames to follow.</param>
    public void Publish(
        string type, JsonObject content, Message? parent, IReadOnlyList<byte[]>? buffers = null)
    {
        var topic = System.Text.Encoding.ASCII.GetBytes(type);
        wire.Send(Channel.IoPub, codec.Encode([topic], type, content, parent, buffers));
    }

    public void PublishStatus(string state, Message? parent) =>
        Publish("status", new() { ["execution_state"] = state }, parent);
}
