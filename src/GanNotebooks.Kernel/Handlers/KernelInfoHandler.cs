using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Says who we are. It waits for nothing: front ends start with it.</summary>
internal sealed class KernelInfoHandler : IHandler
{
    public string MessageType => "kernel_info_request";

    public Lane Lane => Lane.AtOnce;

    public void Handle(Request request) => request.Reply(new JsonObject
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.ProtocolVersion,
        ["implementation"] = "csharp-kernel",
        ["implementation_version"] = About.Version,
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
            ["nbconvert_exporter"] = "script",
        },
        ["banner"] = About.Banner,
        ["debugger"] = false,
        ["supported_features"] = new JsonArray(),
        ["help_links"] = new JsonArray(
            Link("C# reference", "https://learn.microsoft.com/dotnet/csharp/"),
            Link(".NET API", "https://learn.microsoft.com/dotnet/api/")),
    });

    static JsonObject Link(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
