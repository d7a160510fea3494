namespace GanNotebooks.Training;

/// <summary>Where a training run is.</summary>
/// <param name="Step">Steps taken, 0 at the start.</param>
/// <param name="Steps">Steps wanted.</param>
/// <param name="Elapsed">Time since the loop began.</param>
/// <param name="State">Whether it goes on.</param>
/// <param name="History">The numbers so far.</param>
public sealed record TrainingProgress(
    int Step, int Steps, TimeSpan Elapsed, TrainingState State, History History)
{
    /// <summary>Steps that had been taken when this loop began.</summary>
    public int TakenBefore { get; init; }

    /// <summary>The mean rate since the loop began; 0 before its first step.</summary>
    public double StepsPerSecond => Step > TakenBefore && Elapsed > TimeSpan.Zero
        ? (Step - TakenBefore) / Elapsed.TotalSeconds : 0;

    /// <summary>The time that the remaining steps take at that rate; null before the first step.
    /// </summary>
    public TimeSpan? Left =>
        StepsPerSecond > 0 ? TimeSpan.FromSeconds((Steps - Step) / StepsPerSecond) : null;
}
