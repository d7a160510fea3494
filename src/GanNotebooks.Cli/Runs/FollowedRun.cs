using GanNotebooks.Training;

namespace GanNotebooks.Cli.Runs;

/// <summary>A run's training in a process that is not rank 0: it takes the same steps with its
/// share of the data, and writes nothing.</summary>
sealed class FollowedRun(RunFolder folder, RunLog log)
{
    public required int RecordEvery { get; init; }

    /// <summary>Returns the exit code.</summary>
    /// <exception cref="RanksException">Another rank was lost.</exception>
    public int Execute(CancellationToken cancelled)
    {
        using var gan = log.Settings.Build(log.Settings.LoadData());
        var trainer = new Trainer(gan) { RecordEvery = RecordEvery, Hooks = [new Watchdog()] };
        new Checkpoints(folder.Checkpoints).Resume(trainer);
        Ranks.Current.WaitForAll();
        trainer.Train(log.Steps, cancelled);
        return 0;
    }
}
