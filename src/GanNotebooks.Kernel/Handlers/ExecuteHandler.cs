using System.Text.Json;
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
    int count;

    public string MessageType => "execute_request";

    public Lane Lane => Lane.Cells;

    public void Handle(Request request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent", otherwise: false);
        if (!silent && request.Flag("store_history", otherwise: true))
            history.Add(++count, code);
        var output = new CellOutput(request.Outlet, request.Message, silent);
        CellOutput.Current = output;
        CellInput.Current = new CellInput(
            desk, request.Message, request.Flag("allow_stdin", otherwise: false));
        output.Publish("execute_input", new() { ["code"] = code, ["execution_count"] = count });

        using var run = interrupts.Begin(text => output.Write("stderr", text));
        var context = new CellContext(
            $"Cell {count}", Directory.GetCurrentDirectory(), run.Value, output);
        var error = Run(code, context);
        var expressions = error is null ? Expressions(request, context) : [];
        output.Flush();
        if (error is not null && request.Flag("stop_on_error", otherwise: true))
            queue.AbortWaiting();
        request.Reply(Answer(error, context, expressions));
    }

    /// <summary>Runs and shows; null when all went well.</summary>
    CellError? Run(string code, CellContext context)
    {
        try
        {
            var value = session.Cells.Run(code, context);
            foreach (var last in context.AtEnd)
                last();
            if (value.HasValue)
                context.Output.Result(Format(value.Value, context), count);
            return null;
        }
        catch (Exception e)
        {
            var error = CellError.Of(e, sources);
            context.Output.Publish("error", error.ToJson());
            return error;
        }
    }

    /// <summary>Formatters are code that may never end; they can be stopped as the cell can.
    /// </summary>
    static JsonObject Format(object? value, CellContext context) =>
        (JsonObject)context.Run.Execute(() => Task.FromResult<object?>(MimeBundle.Of(value)))!;

    /// <summary>The front end's own expressions, evaluated after the cell.</summary>
    JsonObject Expressions(Request request, CellContext context)
    {
        var answers = new JsonObject();
        if (request.Content.TryGetProperty("user_expressions", out var asked)
            && asked.ValueKind == JsonValueKind.Object)
        {
            foreach (var expression in asked.EnumerateObject())
                answers[expression.Name] = Evaluate($"{expression.Value}", context);
        }
        return answers;
    }

    JsonObject Evaluate(string expression, CellContext context)
    {
        try
        {
            var value = session.Cells.Run(expression, context with { Path = "expression" });
            return new JsonObject
            {
                ["status"] = "ok",
                ["data"] = Format(value.Value, context),
                ["metadata"] = new JsonObject(),
            };
        }
        catch (Exception e)
        {
            var error = CellError.Of(e, sources).ToJson();
            error["status"] = "error";
            return error;
        }
    }

    JsonObject Answer(CellError? error, CellContext context, JsonObject expressions)
    {
        var answer = error?.ToJson() ?? new JsonObject
        {
            ["payload"] = new JsonArray([.. context.Pages.Select(Page)]),
            ["user_expressions"] = expressions,
        };
        answer["status"] = error is null ? "ok" : "error";
        answer["execution_count"] = count;
        return answer;
    }

    static JsonObject Page(JsonObject bundle) =>
        new() { ["source"] = "page", ["data"] = bundle, ["start"] = 0 };
}
