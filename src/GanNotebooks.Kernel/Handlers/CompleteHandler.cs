using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Completion;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Proposes how to go on at the cursor, with kinds and signatures.</summary>
internal sealed class CompleteHandler(Session session) : IHandler
{
    public string MessageType => "complete_request";

    public Lane Lane => Lane.Questions;

    public void Handle(Request request)
    {
        var cell = new CellText(request.Text("code"));
        var cursor = cell.FromJupyter(request.Number("cursor_pos", otherwise: int.MaxValue));
        var found = session.Completer.At(cell, cursor);
        var (start, end) = (cell.ToJupyter(found.Start), cell.ToJupyter(found.End));
        request.Reply(new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.All.Select(p => JsonValue.Create(p.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] =
                    new JsonArray([.. found.All.Select(p => Typed(p, start, end))]),
            },
        });
    }

    static JsonObject Typed(Proposal proposal, int start, int end) => new()
    {
        ["start"] = start,
        ["end"] = end,
        ["text"] = proposal.Text,
        ["type"] = proposal.Kind,
        ["signature"] = proposal.Signature,
    };
}
