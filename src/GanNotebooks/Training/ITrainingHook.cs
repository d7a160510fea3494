namespace GanNotebooks.Training;

/// <summary>Something done beside the steps: looking, scoring, saving.</summary>
/// <remarks>Must leave the GAN and the default random generator as they are, so that a run goes
/// the same way with it or without.</remarks>
public interface ITrainingHook
{
    /// <summary>Numbers of its own that a checkpoint has to keep, with a name; null without.
    /// </summary>
    (string Name, History Numbers)? Kept => null;

    /// <summary>After each step, on the loop's thread.</summary>
    /// <param name="trainer">Whose step it was.</param>
    /// <param name="step">Steps taken, this one counted.</param>
    void AfterStep(Trainer trainer, int step);

    /// <summary>Once when the loop has ended between two steps: all were taken, or it was
    /// cancelled. Not after an error.</summary>
    void AtEnd(Trainer trainer)
    {
    }
}
