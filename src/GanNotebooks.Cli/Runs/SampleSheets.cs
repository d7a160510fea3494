using GanNotebooks.Imaging;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>Draws the same samples every so many steps, and at the end, as pictures of a folder.
/// </summary>
sealed class SampleSheets(string folder) : ITrainingHook
{
    const int Images = 64;
    const int Points = 1000;
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
        using var scope = NewDisposeScope();
        Directory.CreateDirectory(folder);
        var samples = gan.Draw(Images, Seed);
        SampleSheet.Write(PathAt(gan),
            samples.Dimensions == 2 ? gan.Draw(Points, Seed) : samples);
    }

    string PathAt(Gan gan) => Path.Combine(folder, $"step-{gan.StepsTaken:D9}.png");
}
