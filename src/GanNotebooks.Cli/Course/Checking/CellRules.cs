using System.Text.Json.Nodes;

namespace GanNotebooks.Cli.Course.Checking;

/// <summary>What holds for every cell of the course.</summary>
static class CellRules
{
    const int MaxLines = 25, MaxColumns = 78;
    const long MaxBytes = 2_000_000;

    public static IEnumerable<Flaw> Look(Notebook notebook)
    {
        if (new FileInfo(notebook.Path).Length is > MaxBytes and var size)
            yield return Flaw.In(notebook, $"the file has {size:N0} bytes, at most {MaxBytes:N0}");
        foreach (var double_ in notebook.Cells.GroupBy(cell => cell.Id).Where(g => g.Count() > 1))
            yield return Flaw.In(notebook, $"{double_.Count()} cells have the id '{double_.Key}'");
        foreach (var cell in notebook.Cells.Where(cell => cell.IsCode))
            foreach (var what in Limits(cell).Concat(Errors(cell)))
                yield return Flaw.In(notebook, cell, what);
        if (!notebook.Cells.Any(cell => cell.Note(Provenance.Note) != null))
            yield return Flaw.In(notebook, "was never executed by ./gan course execute");
        else
            foreach (var (cell, why) in Provenance.OutOfStep(notebook))
                yield return Flaw.In(notebook, cell, why);
    }

    static IEnumerable<string> Limits(Cell cell)
    {
        var lines = cell.Source.Split('\n');
        if (lines.Length > MaxLines)
            yield return $"has {lines.Length} lines, at most {MaxLines}";
        if (lines.Max(line => line.Length) is > MaxColumns and var width)
            yield return $"has {width} columns, at most {MaxColumns}";
    }

    static IEnumerable<string> Errors(Cell cell) => cell.Outputs.OfType<JsonObject>()
        .Where(output => Cell.Text(output["output_type"]) == "error")
        .Select(output => $"ended with {Cell.Text(output["ename"])} when it was executed");
}
