using System.Text.Json;
using GanNotebooks.Kernel.Comms;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Takes what a page sends on a comm to the code that listens.</summary>
/// <param name="messageType"><c>comm_open</c>, <c>comm_msg</c> or <c>comm_close</c>.</param>
/// <param name="comms">The open comms.</param>
/// <param name="interrupts">So that a handler can be stopped as a cell can.</param>
/// <param name="sources">For errors of the user's code.</param>
internal sealed class CommHandler(
    string messageType, CommTable comms, Interrupts interrupts, Sources sources) : IHandler
{
    public string MessageType => messageType;

    public Lane Lane => Lane.Cells;

    public void Handle(Request request)
    {
        var output = new CellOutput(request.Outlet, request.Message, silent: false);
        CellOutput.Current = output;
        using var run = interrupts.Begin(text => output.Write("stderr", text));
        try
        {
            run.Value.Execute(() =>
            {
                Deliver(request);
                return Task.FromResult<object?>(null);
            });
        }
        catch (Exception e)
        {
            output.Publish("error", CellError.Of(e, sources).ToJson());
        }
        output.Flush();
    }

    void Deliver(Request request)
    {
        var id = request.Text("comm_id");
        var data = request.Content.TryGetProperty("data", out var found)
            ? found
            : JsonElement.Parse("{}");
        if (messageType == "comm_open")
            comms.Opened(id, request.Text("target_name"), data);
        else if (messageType == "comm_msg")
            comms.Received(id, data);
        else
            comms.Closed(id, data);
    }
}
