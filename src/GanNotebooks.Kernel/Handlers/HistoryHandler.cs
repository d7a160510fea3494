using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Records;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Gives back cells that ran: the last ones, those of a session, those that fit.</summary>
internal sealed class HistoryHandler(History history) : IHandler
{
    public string MessageType => "history_request";

    public Lane Lane => Lane.Questions;

    public void Handle(Request request)
    {
        var count = Math.Max(0, request.Number("n", otherwise: 1000));
        var found = request.Text("hist_access_type") switch
        {
            "range" => history.Range(request.Number("session", 0), request.Number("start", 0),
                request.Number("stop", 0)),
            "search" => history.Search(
                request.Text("pattern", "*"), count, request.Flag("unique", false)),
            _ => history.Tail(count),
        };
        var output = request.Flag("output", otherwise: false);
        request.Reply(new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(entry => Entry(entry, output))]),
        });
    }

    static JsonArray Entry(HistoryEntry entry, bool output) => new(
        entry.Session, entry.Line,
        output ? new JsonArray(entry.Input, entry.Output) : entry.Input);
}
