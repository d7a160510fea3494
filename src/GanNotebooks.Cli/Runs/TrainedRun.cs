using GanNotebooks.Data;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>A run as it was at a checkpoint, to be drawn from or scored.</summary>
sealed class TrainedRun : IDisposable
{
    /// <param name="folder">Where the run is.</param>
    /// <param name="best">Whether the best checkpoint is wanted rather than the newest.</param>
    /// <exception cref="Failure">There is no such run or checkpoint.</exception>
    public TrainedRun(RunFolder folder, bool best = false)
    {
        Settings = Here(folder.ReadLog().Settings);
        var checkpoint = best ? folder.Best
            : new Checkpoints(folder.Checkpoints).Files.FirstOrDefault();
        if (checkpoint is null || !File.Exists(checkpoint))
            throw new Failure($"{folder.Path} has no {(best ? "best " : "")}checkpoint.",
                best ? "Train it with --score-every, or leave --best out." : "Train it first.");
        Data = Settings.LoadData();
        Gan = Settings.Build(Data);
        Checkpoint.Load(checkpoint, Gan);
    }

    // What was trained on a GPU draws without one too, in whole precision.
    static RunSettings Here(RunSettings settings)
    {
        if (settings.Device == "cpu" || cuda.is_available())
            return settings;
        var options = settings.ModelOptions() with { MixedPrecision = false };
        return settings with { Device = "cpu", Options = Configuration.ToJson(options) };
    }

    public RunSettings Settings { get; }

    public IReadOnlyList<IDataSet> Data { get; }

    public Gan Gan { get; }

    public void Dispose() => Gan.Dispose();
}
