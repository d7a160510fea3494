using System.Text.Json;
using System.Text.Json.Nodes;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>A message to handle, with the way back.</summary>
internal sealed record Request(Channel Channel, Message Message, Outlet Outlet)
{
    public JsonElement Content => Message.Content;

    /// <summary>Answers: <c>x_request</c> gets <c>x_reply</c>.</summary>
    public void Reply(JsonObject content) =>
        Outlet.Reply(Channel, Message, Message.Type.Replace("_request", "_reply"), content);

    public string Text(string name, string otherwise = "") =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : otherwise;

    public bool Flag(string name, bool otherwise) =>
        Content.TryGetProperty(name, out var value)
            && value.ValueKind is (JsonValueKind.True or JsonValueKind.False)
            ? value.GetBoolean()
            : otherwise;

    public int Number(string name, int otherwise) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            ? number
            : otherwise;
}
