using System.Diagnostics;

namespace GanNotebooks.Training;

/// <summary>Counts the steps of a loop that the caller writes, and reports each.</summary>
public static class TrainingLoop
{
    /// <summary>1 to <paramref name="count"/>, for <c>foreach</c>.</summary>
    /// <remarks>The report after the last step says <see cref="TrainingState.Finished"/>. When
    /// the loop is left before (an interrupt, an exception, <c>break</c>), the last report says
    /// <see cref="TrainingState.Stopped"/>: <c>foreach</c> sees to that.</remarks>
    /// <param name="count">How many steps.</param>
    /// <param name="history">Goes into the reports.</param>
    /// <param name="progress">Is told after each step, on the loop's own thread.</param>
    /// <param name="taken">How many of the steps were taken before; counting goes on from there.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">count or taken is negative.</exception>
    public static IEnumerable<int> Steps(int count, History history,
        IProgress<TrainingProgress>? progress = null, int taken = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(taken);
        return Iterate(count, history, progress, taken);
    }

    static IEnumerable<int> Iterate(
        int count, History history, IProgress<TrainingProgress>? progress, int taken)
    {
        var clock = Stopwatch.StartNew();
        var done = taken;
        try
        {
            Report(TrainingState.Running);
            for (var step = taken + 1; step <= count; step++)
            {
                yield return step;
                done = step;
                if (done < count)
                    Report(TrainingState.Running);
            }
        }
        finally
        {
            Report(done >= count ? TrainingState.Finished : TrainingState.Stopped);
        }

        void Report(TrainingState state) => progress?.Report(
            new(done, count, clock.Elapsed, state, history) { TakenBefore = taken });
    }
}
