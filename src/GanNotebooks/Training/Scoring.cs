namespace GanNotebooks.Training;

/// <summary>Scores a GAN every so many steps, and keeps the checkpoint with the best score.
/// </summary>
/// <remarks>A GAN that is trained longer is not always better: it may peak and then collapse. Put
/// it before <see cref="Checkpoints"/>, so that a checkpoint knows its score.</remarks>
/// <param name="name">What the score is called, such as FID.</param>
/// <param name="measure">Scores the GAN, the lower the better; leaves it and the default random
/// generator as they are.</param>
/// <param name="best">The file for the best checkpoint; its folder must exist.</param>
public sealed class Scoring(string name, Func<Gan, double> measure, string best) : ITrainingHook
{
    /// <summary>Steps from one score to the next.</summary>
    public int ScoreEvery { get; init; } = 1000;

    /// <summary>The scores so far.</summary>
    public History Scores { get; } = new(name);

    /// <summary>The step of the lowest score, and that score; null before the first.</summary>
    public (int Step, double Score)? Best => Scores.Steps.Zip(Scores[name])
        .Where(row => !double.IsNaN(row.Second)).Select(row => ((int, double)?)row)
        .MinBy(row => row!.Value.Item2);

    /// <inheritdoc/>
    public (string Name, History Numbers)? Kept => ("scores", Scores);

    /// <inheritdoc/>
    public void AfterStep(Trainer trainer, int step)
    {
        if (step % ScoreEvery != 0)
            return;
        Scores.Add(step, measure(trainer.Gan));
        if (Best?.Step == step)
            Checkpoint.Save(best, trainer.Gan, [.. trainer.Histories]);
    }
}
