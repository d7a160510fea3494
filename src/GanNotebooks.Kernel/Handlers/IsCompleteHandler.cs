using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Says whether Enter should run what stands in a console, or start a new line.</summary>
internal sealed class IsCompleteHandler(Session session) : IHandler
{
    public string MessageType => "is_complete_request";

    public Lane Lane => Lane.Questions;

    public void Handle(Request request)
    {
        var code = request.Text("code");
        var status = session.Cells.Completeness(code);
        var answer = new JsonObject { ["status"] = status.ToString().ToLowerInvariant() };
        if (status == Completeness.Incomplete)
            answer["indent"] = Indentation.After(code);
        request.Reply(answer);
    }
}
