using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>How an experiment is run.</summary>
/// <param name="Sheet">Gets samples to be shown below the table.</param>
/// <param name="Smoke">Whether it is only to be seen that it runs: a hundredth of the steps.
/// </param>
sealed record Trial(Action<Tensor> Sheet, bool Smoke)
{
    /// <summary>Steps that are taken where the experiment has so many.</summary>
    public int Steps(int full) => Smoke ? Math.Max(1, full / 100) : full;
}
