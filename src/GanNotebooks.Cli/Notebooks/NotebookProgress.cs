using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace GanNotebooks.Cli.Notebooks;

/// <summary>One line for each cell. On a terminal the running cell's line counts its seconds;
/// in a log it is written once, when the cell is done.</summary>
sealed partial class NotebookProgress : IDisposable
{
    static readonly bool Live = !Console.IsOutputRedirected;

    readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Live ? AnsiSupport.Detect : AnsiSupport.No,
    });
    readonly Stopwatch watch = new();
    readonly Lock gate = new();
    Timer? ticks;
    CellStarted? running;
    int cells;

    public void Show(NotebookEvent happened)
    {
        lock (gate)
        {
            switch (happened)
            {
                case RunStarted start: cells = start.Cells; break;
                case CellStarted cell: Begin(cell); break;
                case CellDone done: End($"{Seconds(done.Seconds)}\n"); break;
                case CellFailed failed: Fail(failed); break;
                case CannotRun problem: Fail(problem); break;
                case FileWritten file: console.WriteLine($"wrote {Shorten(file.Path)}"); break;
            }
        }
    }

    void Begin(CellStarted cell)
    {
        running = cell;
        watch.Restart();
        if (Live) ticks ??= new Timer(_ => Tick(), null, 0, 1000);
    }

    void Tick()
    {
        lock (gate)
        {
            if (running != null)
                console.Write($"\r{Line(running)}{Seconds(watch.Elapsed.TotalSeconds)}");
        }
    }

    void End(string ending)
    {
        if (running == null) return;
        console.Write($"{(Live ? "\r" : "")}{Line(running)}{ending}");
        running = null;
    }

    void Fail(CellFailed failed)
    {
        End("   failed\n");
        console.MarkupLine($"\n[red]Cell {failed.Number} failed:[/]");
        console.WriteLine(Indent(failed.Source));
        console.WriteLine();
        // The kernel has coloured it already.
        Console.Out.WriteLine(Live ? failed.Traceback : Escapes().Replace(failed.Traceback, ""));
    }

    void Fail(CannotRun problem)
    {
        End("   failed\n");
        Console.Error.WriteLine($"error: {problem.Message}\n       {problem.Remedy}");
    }

    string Line(CellStarted cell)
    {
        var width = cells.ToString(CultureInfo.InvariantCulture).Length;
        var number = cell.Number.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        var title = cell.Title.Length > 50 ? cell.Title[..49] + "…" : cell.Title;
        return $"[{number}/{cells}] {title,-50} ";
    }

    static string Seconds(double seconds) =>
        seconds.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(7) + " s";

    static string Indent(string text) => "    " + text.Replace("\n", "\n    ");

    static string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..") ? path : relative;
    }

    public void Dispose() => ticks?.Dispose();

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Escapes();
}
