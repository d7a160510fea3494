namespace GanNotebooks.Training;

/// <summary>A loss or a weight is no number any more: nothing good can come of this run.</summary>
/// <param name="step">Steps taken when it was seen.</param>
/// <param name="what">The loss or the tensor.</param>
/// <param name="value">What it is: NaN, or an infinity.</param>
public sealed class DivergedException(int step, string what, double value) : Exception(
    $"The run has diverged: {what} is {value} at step {step}. The last checkpoint is from before. "
    + "Lower the learning rates, or leave out what was changed last; then start anew, or go on "
    + "from a checkpoint.")
{
    /// <summary>Steps taken when it was seen.</summary>
    public int Step => step;

    /// <summary>The loss, or the network and its tensor.</summary>
    public string What => what;
}
