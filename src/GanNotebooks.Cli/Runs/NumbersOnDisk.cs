using GanNotebooks.Training;

namespace GanNotebooks.Cli.Runs;

/// <summary>Writes the recorded numbers as CSV every so many steps, and at the end.</summary>
sealed class NumbersOnDisk(RunFolder folder) : ITrainingHook
{
    public required int WriteEvery { get; init; }

    public void AfterStep(Trainer trainer, int step)
    {
        if (step % WriteEvery == 0)
            folder.WriteNumbers(trainer);
    }

    public void AtEnd(Trainer trainer) => folder.WriteNumbers(trainer);
}
