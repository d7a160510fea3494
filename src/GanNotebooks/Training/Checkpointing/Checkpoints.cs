namespace GanNotebooks.Training;

/// <summary>Saves a training every so many steps, and at its end, into a folder of its own.
/// </summary>
/// <remarks>The file's name holds the step. The newest two are kept: should the newest be damaged,
/// the one before is still there. No checkpoint is written of weights that are no numbers.
/// </remarks>
/// <param name="folder">Made when needed; holds nothing else.</param>
public sealed class Checkpoints(string folder) : ITrainingHook
{
    const int Kept = 2;
    const string Pattern = "step-*.gan";

    /// <summary>Steps from one checkpoint to the next.</summary>
    public int SaveEvery { get; init; } = 500;

    /// <summary>The whole checkpoints' files, the newest first.</summary>
    public string[] Files => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, Pattern).OrderDescending(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void AfterStep(Trainer trainer, int step)
    {
        if (step % SaveEvery == 0)
            Save(trainer);
    }

    /// <inheritdoc/>
    public void AtEnd(Trainer trainer)
    {
        if (!File.Exists(PathAt(trainer.Gan.StepsTaken)))
            Save(trainer);
    }

    /// <summary>Brings the training to where the newest checkpoint is.</summary>
    /// <returns>False when there is none: the training begins at its beginning.</returns>
    /// <exception cref="InvalidDataException">It is damaged, or was made with other settings; the
    /// message says what to do. Nothing was changed.</exception>
    public bool Resume(Trainer trainer)
    {
        if (Files is not [var newest, .. var older])
            return false;
        try
        {
            var content = Checkpoint.Load(newest, trainer.Gan, [.. trainer.Histories]);
            Mark(trainer, content.Device);
            return true;
        }
        catch (InvalidDataException damage) when (!SectionFile.IsWhole(newest))
        {
            throw new InvalidDataException(damage.Message + (older is [var before, ..]
                ? $" Remove it to go on from the one before, {Path.GetFileName(before)}."
                : " There is no other one; begin anew."), damage);
        }
    }

    // Other hardware rounds otherwise, and a GPU draws its own random numbers.
    static void Mark(Trainer trainer, string? before)
    {
        var now = trainer.Gan.Device.type.ToString().ToLowerInvariant();
        if (before is not null && before != now)
            trainer.Losses.Mark($"trained on {before} so far, on {now} "
                + "from here: it goes on well, but not with the same numbers");
    }

    void Save(Trainer trainer)
    {
        Divergence.RequireFinite(trainer.Gan);
        Directory.CreateDirectory(folder);
        Checkpoint.Save(PathAt(trainer.Gan.StepsTaken), trainer.Gan, [.. trainer.Histories]);
        foreach (var old in Files.Skip(Kept))
            File.Delete(old);
    }

    string PathAt(int step) => Path.Combine(folder, $"step-{step:D9}.gan");
}
