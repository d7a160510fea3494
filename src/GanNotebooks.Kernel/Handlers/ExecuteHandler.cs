using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Records;
using GanNotebooks.Kernel.Scripting;
using GanNotebooks.Kernel.Stdin;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Runs a cell.</summary>
internal sealed class ExecuteHandler(
    Session session, CellQueue queue, Interrupts interrupts, Sources sources, History history,
    InputDesk desk) : IHandler
{
    readonly UserExpressions expressions = new(session, sources);
    int count;

    public string MessageType => "execute_request";

    public Lane Lane => Lane.Cells;

    public void Handle(Request request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent", otherwise: false);
        var isRecorded = !silent && request.Flag("store_history", otherwise: true);
        if (isRecorded)
            history.Add(++count, code);
        var output = new CellOutput(request.Outlet, request.Message, silent);
        CellOutput.Current = output;
        CellInput.Current = new CellInput(
            desk, request.Message, request.Flag("allow_stdin", otherwise: false));
        output.Publish("execute_input", new() { ["code"] = code, ["execution_count"] = count });

        using var run = interrupts.Begin(text => output.Write("stderr", text));
        var context = new CellContext(
            $"Cell {count}", Directory.GetCurrentDirectory(), run.Value, output);
        var error = Run(code, context, isRecorded);
        var answers = error is null ? expressions.Answers(request, context) : [];
        output.Flush();
        if (error is not null && request.Flag("stop_on_error", otherwise: true))
            queue.AbortWaiting();
        request.Reply(Answer(error, context, answers));
    }

    /// <summary>Runs and shows; null when all went well.</summary>
    CellError? Run(string code, CellContext context, bool isRecorded)
    {
        try
        {
            var value = session.Cells.Run(code, context);
            foreach (var last in context.AtEnd)
                last();
            if (value.HasValue)
                ShowResult(context.Format(value.Value), context, isRecorded);
            return null;
        }
        catch (Exception e)
        {
            var error = CellError.Of(e, sources);
            context.Output.Publish("error", error.ToJson());
            return error;
        }
    }

    void ShowResult(JsonObject bundle, CellContext context, bool isRecorded)
    {
        if (isRecorded)
            history.AddOutput($"{bundle["text/plain"]}");
        context.Output.Result(bundle, count);
    }

    JsonObject Answer(CellError? error, CellContext context, JsonObject answers)
    {
        var answer = error?.ToJson() ?? new JsonObject
        {
            ["payload"] = new JsonArray([.. context.Pages.Select(Page)]),
            ["user_expressions"] = answers,
        };
        answer["status"] = error is null ? "ok" : "error";
        answer["execution_count"] = count;
        return answer;
    }

    static JsonObject Page(JsonObject bundle) =>
        new() { ["source"] = "page", ["data"] = bundle, ["start"] = 0 };
}
