using GanNotebooks.Imaging;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>Draws the same samples every so many steps, and at the end, as pictures of a folder.
/// </summary>
sealed class SampleSheets(string folder) : ITrainingHook
{
    const int Count = 64;
    const int Seed = 0;

    public int SampleEvery { get; init; } = 500;

    public void AfterStep(Trainer trainer, int step)
    {
        if (step % SampleEvery == 0)
            Draw(trainer.Gan);
    }

    public void AtEnd(Trainer trainer)
    {
        if (!File.Exists(PathAt(trainer.Gan)))
            Draw(trainer.Gan);
    }

    void Draw(Gan gan)
    {
        using var scope = TorchSharp.torch.NewDisposeScope();
        Directory.CreateDirectory(folder);
        SampleSheet.Write(PathAt(gan), gan.Draw(Count, Seed));
    }

    string PathAt(Gan gan) => Path.Combine(folder, $"step-{gan.StepsTaken:D9}.png");
}
