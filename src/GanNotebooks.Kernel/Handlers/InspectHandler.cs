using System.Net;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Completion;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Tells what the name at the cursor is.</summary>
internal sealed class InspectHandler(Session session) : IHandler
{
    public string MessageType => "inspect_request";

    public Lane Lane => Lane.Questions;

    public void Handle(Request request)
    {
        var cell = new CellText(request.Text("code"));
        var cursor = cell.FromJupyter(request.Number("cursor_pos", otherwise: int.MaxValue));
        var details = request.Number("detail_level", otherwise: 0) > 0;
        var text = session.Inspector.At(cell, cursor, details);
        request.Reply(new JsonObject
        {
            ["status"] = "ok",
            ["found"] = text is not null,
            ["data"] = text is null ? new JsonObject() : Bundle(text),
            ["metadata"] = new JsonObject(),
        });
    }

    static JsonObject Bundle(string text) => new()
    {
        ["text/plain"] = text,
        ["text/html"] = $"<pre>{WebUtility.HtmlEncode(text)}</pre>",
    };
}
