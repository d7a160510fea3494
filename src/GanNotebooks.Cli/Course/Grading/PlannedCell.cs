namespace GanNotebooks.Cli.Course.Grading;

/// <summary>A cell that is to be run.</summary>
/// <param name="Source">The code.</param>
/// <param name="Seconds">It is stopped after so long.</param>
/// <param name="Origin">The course's cell that it stands for; null for one that a student added.
/// </param>
sealed record PlannedCell(string Source, double Seconds, Cell? Origin);

/// <summary>How a planned cell ended.</summary>
/// <param name="Ending">Whether it ran, and if not, why.</param>
/// <param name="Message">Why it did not, in one or a few lines; empty when it ran.</param>
/// <param name="Text">The beginning of what it printed and showed.</param>
/// <param name="Seconds">How long it ran.</param>
sealed record CellOutcome(CellEnding Ending, string Message, string Text, double Seconds)
{
    public bool Succeeded => Ending == CellEnding.Ok;
}

/// <summary>The words of run_cells.py.</summary>
enum CellEnding
{
    Ok,
    Error,
    Timeout,
    Died,
    Memory,
    Skipped,
}
