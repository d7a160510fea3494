namespace GanNotebooks.Training;

/// <summary>Stops a run whose numbers are none any more, and says when one goes wrong: D nearly
/// always right, samples all alike, no gradient for G, a critic too steep.</summary>
/// <remarks>What it says becomes an event of the losses' history; the same is not said again
/// before long. Put it before <see cref="Checkpoints"/>.</remarks>
public sealed class Watchdog : ITrainingHook
{
    const int LooksOfSilence = 20;

    /// <summary>Steps from one look at weights, gradients and samples to the next. Losses are
    /// looked at whenever they are recorded.</summary>
    public int LookEvery { get; init; } = 100;

    /// <summary>Is told what goes wrong, in plain words.</summary>
    public IProgress<HistoryEvent>? Warnings { get; init; }

    /// <summary>What it measured: the generator's gradient, the samples' diversity against the
    /// data's, a critic's slope.</summary>
    public History Signs { get; } = new(VitalSigns.Series);

    /// <inheritdoc/>
    public (string Name, History Numbers)? Kept => ("signs", Signs);

    /// <inheritdoc/>
    public void AfterStep(Trainer trainer, int step)
    {
        if (step % trainer.RecordEvery == 0)
            Divergence.RequireFinite(trainer.Losses, trainer.Gan);
        if (step % LookEvery != 0)
            return;
        Divergence.RequireFinite(trainer.Gan);
        Signs.Add(step, VitalSigns.Of(trainer.Gan));
        foreach (var illness in Illness.All)
            if (illness.Shows(trainer.Losses, Signs))
                Say(illness.Words, trainer.Losses, step);
    }

    void Say(string words, History losses, int step)
    {
        if (losses.Events.Any(said => said.Text == words
            && step - said.Step < LooksOfSilence * LookEvery))
            return;
        losses.Mark(words);
        Warnings?.Report(losses.Events[^1]);
    }
}
