namespace GanNotebooks.Cli.Course.Grading;

/// <summary>What a student's code may use.</summary>
/// <param name="Seconds">For each cell of an exercise. The course's own cells, which train, get
/// ten times that.</param>
/// <param name="Gigabytes">Of memory, for the kernel and what it starts.</param>
sealed record Limits(double Seconds, double Gigabytes)
{
    /// <summary>So many characters of a cell's output are kept.</summary>
    public const int Kept = 20_000;

    /// <summary>How long the whole notebook may take, so that nothing waits forever.</summary>
    public static double Total(IReadOnlyCollection<PlannedCell> cells) =>
        cells.Sum(cell => cell.Seconds);

    public double For(Cell cell) => cell.Mark == null ? 10 * Seconds : Seconds;
}
