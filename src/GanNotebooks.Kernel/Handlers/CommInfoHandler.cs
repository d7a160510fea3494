using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Comms;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Lists the open comms, all or those of one target.</summary>
internal sealed class CommInfoHandler(CommTable comms) : IHandler
{
    public string MessageType => "comm_info_request";

    public Lane Lane => Lane.Questions;

    public void Handle(Request request)
    {
        var target = request.Text("target_name");
        var list = new JsonObject();
        foreach (var comm in comms.All.Where(c => target.Length == 0 || c.Target == target))
            list[comm.Id] = new JsonObject { ["target_name"] = comm.Target };
        request.Reply(new JsonObject { ["status"] = "ok", ["comms"] = list });
    }
}
