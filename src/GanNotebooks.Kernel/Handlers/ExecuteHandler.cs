using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Runs a cell.</summary>
internal sealed class ExecuteHandler(
    Session session, CellQueue queue, Interrupts interrupts, Sources sources) : IHandler
{
    int count;

    public string MessageType => "execute_request";

    public Lane Lane => Lane.Cells;

    public void Handle(Request request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent", otherwise: false);
        if (!silent && request.Flag("store_history", otherwise: true))
            count++;
        var output = new CellOutput(request.Outlet, request.Message, silent);
        CellOutput.Current = output;
        output.Publish("execute_input", new() { ["code"] = code, ["execution_count"] = count });

        var error = Run(code, output);
        output.Flush();
        if (error is not null && request.Flag("stop_on_error", otherwise: true))
            queue.AbortWaiting();
        request.Reply(Answer(error));
    }

    /// <summary>Runs and shows; null when all went well.</summary>
    CellError? Run(string code, CellOutput output)
    {
        using var run = interrupts.Begin();
        var context = new CellContext(
            $"Cell {count}", Directory.GetCurrentDirectory(), run.Value, output);
        try
        {
            var value = session.Cells.Run(code, context);
            if (value.HasValue)
                run.Value.Execute(() => Show(value.Value, output));
            return null;
        }
        catch (Exception e)
        {
            var error = CellError.Of(e, sources);
            output.Publish("error", error.ToJson());
            return error;
        }
    }

    Task<object?> Show(object? value, CellOutput output)
    {
        output.Result(MimeBundle.Of(value), count);
        return Task.FromResult<object?>(null);
    }

    JsonObject Answer(CellError? error)
    {
        var answer = error?.ToJson() ?? new JsonObject
        {
            ["payload"] = new JsonArray(),
            ["user_expressions"] = new JsonObject(),
        };
        answer["status"] = error is null ? "ok" : "error";
        answer["execution_count"] = count;
        return answer;
    }
}
