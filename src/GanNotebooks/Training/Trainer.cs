using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Trains a GAN: step after step, recording, reporting, calling hooks.</summary>
/// <remarks>For one thread. After cancellation or an error it can go on.</remarks>
/// <param name="gan">What is trained; stays the caller's.</param>
public sealed class Trainer(Gan gan)
{
    /// <summary>What is trained.</summary>
    public Gan Gan => gan;

    /// <summary>The recorded numbers of the steps.</summary>
    public History Losses { get; } = new([.. gan.Series]);

    /// <summary>Steps from one recorded row to the next. Only then do losses leave the device.
    /// </summary>
    public int RecordEvery { get; init; } = 10;

    /// <summary>Is told after each step.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Called in this order after each step.</summary>
    public IReadOnlyList<ITrainingHook> Hooks { get; init; } = [];

    /// <summary>All numbers that a checkpoint keeps, by name.</summary>
    public IReadOnlyList<(string Name, History Numbers)> Histories =>
        [("losses", Losses), .. Hooks.Select(hook => hook.Kept).OfType<(string, History)>()];

    /// <summary>Takes steps until there are <paramref name="steps"/>, those of an earlier call or
    /// a checkpoint counted.</summary>
    /// <param name="steps">How many steps the whole training has.</param>
    /// <param name="cancelled">Ends it between two steps, in all processes that train together.
    /// </param>
    /// <exception cref="OperationCanceledException">It was cancelled; all is whole, and the hooks
    /// have been told of the end.</exception>
    /// <exception cref="DivergedException">A <see cref="Watchdog"/> or <see cref="Checkpoints"/>
    /// among the hooks has met a number that is none.</exception>
    /// <exception cref="RanksException">Of several processes that train together
    /// (<see cref="Ranks"/>), one is gone or does not fit. The step was not ended: go back to a
    /// checkpoint.</exception>
    public void Train(int steps, CancellationToken cancelled = default)
    {
        var (ranks, stopped) = (Ranks.Current, false);
        ranks.Synchronize(gan);
        foreach (var step in TrainingLoop.Steps(steps, Losses, Progress, gan.StepsTaken))
        {
            if (stopped = ranks.Any(cancelled.IsCancellationRequested))
                break;
            using var scope = NewDisposeScope();
            var numbers = gan.Step();
            if (step % RecordEvery == 0)
                Losses.Add(step, ranks.Average([.. numbers.Select(it => it.ToDouble())]));
            foreach (var hook in Hooks)
                hook.AfterStep(this, step);
        }
        foreach (var hook in Hooks)
            hook.AtEnd(this);
        if (stopped)
            throw new OperationCanceledException(cancelled);
    }
}
