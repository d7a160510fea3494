using System.Collections.Frozen;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Hands every message to its handler, on the handler's thread, between a busy and an
/// idle status.</summary>
internal sealed class Dispatcher
{
    readonly FrozenDictionary<string, IHandler> handlers;
    readonly MessageCodec codec;
    readonly Outlet outlet;
    readonly StatusBoard status;
    readonly RequestQueue questions;
    readonly CellQueue cells;

    public Dispatcher(
        IEnumerable<IHandler> handlers, MessageCodec codec, Outlet outlet, StatusBoard status,
        CellQueue cells)
    {
        this.handlers = handlers.ToFrozenDictionary(handler => handler.MessageType);
        this.codec = codec;
        this.outlet = outlet;
        this.status = status;
        this.cells = cells;
        questions = new RequestQueue("questions", () => { }, Handle);
        cells.Start(Handle);
    }

    /// <summary>Takes frames off the wire; those that nobody with the key sent go no further.
    /// </summary>
    public void Receive(Channel channel, List<byte[]> frames)
    {
        try
        {
            Receive(new Request(channel, codec.Decode(frames), outlet));
        }
        catch (FormatException e)
        {
            Log.Warn(e.Message);
        }
    }

    void Receive(Request request)
    {
        if (!handlers.TryGetValue(request.Message.Type, out var handler))
        {
            Log.Warn($"no handler for a message of type '{request.Message.Type}'");
            return;
        }
        switch (handler.Lane)
        {
            case Lane.AtOnce:
                Handle(request);
                break;
            case Lane.Questions:
                questions.Add(request);
                break;
            default:
                cells.Add(request);
                break;
        }
    }

    void Handle(Request request)
    {
        var handler = handlers[request.Message.Type];
        status.Busy(request.Message, isCell: handler.Lane == Lane.Cells);
        try
        {
            handler.Handle(request);
        }
        catch (Exception e)
        {
            Log.Warn($"{request.Message.Type} failed: {e}");
            Refuse(request, e);
        }
        status.Idle(request.Message);
    }

    static void Refuse(Request request, Exception e)
    {
        if (!request.Message.Type.EndsWith("_request", StringComparison.Ordinal))
            return;
        request.Reply(new JsonObject
        {
            ["status"] = "error",
            ["ename"] = e.GetType().Name,
            ["evalue"] = e.Message,
            ["traceback"] = new JsonArray(),
        });
    }
}
