namespace GanNotebooks.Benchmarks.Contest;

/// <summary>Something ready to be timed.</summary>
/// <param name="Once">One execution.</param>
sealed record Work(Action Once)
{
    /// <summary>What it computes, so that a contestant that computes something else is found out
    /// before anything is timed.</summary>
    internal double[] Numbers { get; init; } = [];

    /// <summary>Floating-point operations of one execution; 0 where nobody counts.</summary>
    internal double Flops { get; init; }
}
