using GanNotebooks.Imaging;
using GanNotebooks.Training;

namespace GanNotebooks.Interactive;

/// <summary>What a live view shows at one moment.</summary>
/// <param name="Progress">Where the run is.</param>
/// <param name="Samples">Generated images; none when the caller gives none.</param>
public sealed record LiveFrame(TrainingProgress Progress, ImageGrid? Samples)
{
    /// <summary>What the numbers mean, in one plain sentence; empty at the start.</summary>
    public string Hint { get; } = Balance.Describe(Progress.History);

    /// <summary>Why the run stopped early; null when it did not, or when nothing was thrown.
    /// </summary>
    public Exception? Error { get; init; }

    /// <summary>Whether somebody interrupted it.</summary>
    public bool Interrupted => Error is OperationCanceledException or ThreadInterruptedException;
}
