using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>How an experiment is run.</summary>
/// <param name="Sheet">Gets samples to be shown below the table.</param>
/// <param name="Smoke">Whether it is only to be seen that it runs: a hundredth of the steps.
/// </param>
/// <param name="Cancelled">Ends it between two steps.</param>
sealed record Trial(Action<Tensor> Sheet, bool Smoke, CancellationToken Cancelled)
{
    /// <summary>Steps that are taken where the experiment has so many.</summary>
    public int Steps(int full) => Smoke ? Math.Max(1, full / 100) : full;

    /// <summary>Takes steps until there are as many as the experiment has.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Train(Gan gan, int steps)
    {
        while (gan.StepsTaken < Steps(steps))
        {
            using var scope = NewDisposeScope();
            Step(gan);
        }
    }

    /// <summary>One step, and its numbers.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<Tensor> Step(Gan gan)
    {
        Cancelled.ThrowIfCancellationRequested();
        return gan.Step();
    }
}
