using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Display;

/// <summary>Why a cell failed, as Jupyter takes it.</summary>
/// <param name="Name">What kind of error.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">Lines to show, coloured.</param>
internal sealed record CellError(string Name, string Value, IReadOnlyList<string> Traceback)
{
    public static CellError Of(Exception e, Sources sources) => e switch
    {
        CompilationFailed failed => new CellError(
            "CompilationError", failed.Message, [.. failed.Errors.SelectMany(Quotation.Of)]),
        KernelError => new CellError("Error", e.Message, [Ansi.Red("error: ") + e.Message]),
        _ => new CellError(e.GetType().Name, e.Message, [.. StackText.Of(e, sources)]),
    };

    public JsonObject ToJson() => new()
    {
        ["ename"] = Name,
        ["evalue"] = Value,
        ["traceback"] = new JsonArray([.. Traceback.Select(line => JsonValue.Create(line))]),
    };
}
