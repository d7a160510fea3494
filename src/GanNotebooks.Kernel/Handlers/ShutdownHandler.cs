using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Ends the kernel, for good or to be started anew.</summary>
internal sealed class ShutdownHandler(Action stop) : IHandler
{
    public string MessageType => "shutdown_request";

    public Lane Lane => Lane.AtOnce;

    public void Handle(Request request)
    {
        var restart = request.Flag("restart", otherwise: false);
        request.Outlet.Publish("shutdown_reply", Answer(restart), request.Message);
        request.Reply(Answer(restart));
        stop();
    }

    static JsonObject Answer(bool restart) => new() { ["status"] = "ok", ["restart"] = restart };
}
