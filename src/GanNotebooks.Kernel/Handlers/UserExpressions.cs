using System.Text.Json;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>The front end's own expressions, evaluated after a cell that went well.</summary>
internal sealed class UserExpressions(Session session, Sources sources)
{
    /// <returns>An answer for each, by the front end's names.</returns>
    public JsonObject Answers(Request request, CellContext context)
    {
        var answers = new JsonObject();
        if (request.Content.TryGetProperty("user_expressions", out var asked)
            && asked.ValueKind == JsonValueKind.Object)
        {
            foreach (var expression in asked.EnumerateObject())
                answers[expression.Name] = Answer($"{expression.Value}", context);
        }
        return answers;
    }

    JsonObject Answer(string expression, CellContext context)
    {
        try
        {
            var value = session.Cells.Run(expression, context with { Path = "expression" });
            return new JsonObject
            {
                ["status"] = "ok",
                ["data"] = context.Format(value.Value),
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
}
