using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Cells;

/// <summary>What the parts of one cell share while they run.</summary>
/// <param name="Path">The name that errors and stack traces give the code: "Cell 3", or a file.
/// </param>
/// <param name="Folder">What relative paths are relative to.</param>
/// <param name="Run">The way to stop it.</param>
/// <param name="Output">Where it shows things.</param>
internal sealed record CellContext(string Path, string Folder, CellRun Run, CellOutput Output)
{
    /// <summary>MIME bundles for the front end's pager.</summary>
    public List<JsonObject> Pages { get; init; } = [];

    /// <summary>What to do once all of the cell has run well.</summary>
    public List<Action> AtEnd { get; init; } = [];

    /// <summary>A value by MIME type. Formatters are code that may never end; they can be stopped
    /// as the cell can.</summary>
    public JsonObject Format(object? value, params string[] mimeTypes) =>
        (JsonObject)Run.Execute(() => Task.FromResult<object?>(MimeBundle.Of(value, mimeTypes)))!;
}

/// <summary>What a cell's last expression gave.</summary>
/// <param name="HasValue">Whether there was one to show; null is a value too.</param>
/// <param name="Value">The value.</param>
internal readonly record struct CellValue(bool HasValue, object? Value);
