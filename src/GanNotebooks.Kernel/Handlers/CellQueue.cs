using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>The cells in their order, with what an error does to those that wait.</summary>
internal sealed class CellQueue(Action prepare, StatusBoard status)
{
    RequestQueue? queue;
    List<Request> given = [];

    public void Start(Action<Request> handle) =>
        queue = new RequestQueue("cells", prepare, request => Run(request, handle));

    public void Add(Request request) => queue!.Add(request);

    /// <summary>Has every cell that waits now answered with "aborted" once this one is over, as
    /// a failed cell asks with <c>stop_on_error</c>; whatever else waits stays.</summary>
    public void AbortWaiting() => given = [.. queue!.Drain()];

    void Run(Request request, Action<Request> handle)
    {
        handle(request);
        foreach (var waiting in given)
        {
            if (waiting.Message.Type == "execute_request")
                Abort(waiting);
            else
                queue!.Add(waiting);
        }
        given = [];
    }

    void Abort(Request request)
    {
        status.Busy(request.Message, isCell: false);
        request.Reply(new JsonObject { ["status"] = "aborted" });
        status.Idle(request.Message);
    }
}
