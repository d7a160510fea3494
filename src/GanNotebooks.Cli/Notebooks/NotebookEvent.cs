using System.Text.Json;

namespace GanNotebooks.Cli.Notebooks;

/// <summary>What run_notebook.py tells about a run, in the order in which it happens.</summary>
abstract record NotebookEvent
{
    /// <summary>Reads one line of its output, a JSON object.</summary>
    /// <exception cref="FormatException">The line is none, or of an unknown kind.</exception>
    public static NotebookEvent Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException)
        {
            throw new FormatException($"run_notebook.py said '{line}', which is no event.");
        }
    }

    static NotebookEvent Read(JsonElement line)
    {
        string Text(string name) => line.GetProperty(name).GetString()!;
        int Number(string name) => line.GetProperty(name).GetInt32();

        return Text("event") switch
        {
            "start" => new RunStarted(Number("cells")),
            "cell" => new CellStarted(Number("number"), Text("title")),
            "done" => new CellDone(Number("number"), line.GetProperty("seconds").GetDouble()),
            "error" => new CellFailed(Number("number"), Text("source"), Text("traceback")),
            "written" => new FileWritten(Text("path")),
            "failed" => new CannotRun(Text("message"), Text("remedy")),
            var other => throw new KeyNotFoundException(other),
        };
    }
}

sealed record RunStarted(int Cells) : NotebookEvent;

/// <summary>The number counts from 1 the code cells that hold something; the title is the
/// heading above the cell, empty when there is none.</summary>
sealed record CellStarted(int Number, string Title) : NotebookEvent;

sealed record CellDone(int Number, double Seconds) : NotebookEvent;

/// <summary>The traceback is as the kernel coloured it, with ANSI escapes.</summary>
sealed record CellFailed(int Number, string Source, string Traceback) : NotebookEvent;

sealed record FileWritten(string Path) : NotebookEvent;

sealed record CannotRun(string Message, string Remedy) : NotebookEvent;
