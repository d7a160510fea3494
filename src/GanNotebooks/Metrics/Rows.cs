using System.Runtime.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Samples as rows of numbers, in float64 and in main memory.</summary>
static class Rows
{
    /// <summary>(N, ...) to (N, D), float64, without gradient.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="atLeast">How many the metric needs.</param>
    /// <param name="name">What the caller calls them.</param>
    /// <param name="owner">Who asks: the file that is named after the metric.</param>
    /// <exception cref="ArgumentException">They are too few, or hold NaN or infinity.</exception>
    internal static Tensor Of(Tensor samples, int atLeast,
        [CallerArgumentExpression(nameof(samples))] string name = "",
        [CallerFilePath] string owner = "")
    {
        var metric = Path.GetFileNameWithoutExtension(owner);
        if (samples.Dimensions < 1 || samples.shape[0] < atLeast)
            throw new ArgumentException(
                $"{metric}: {name} holds {(samples.Dimensions < 1 ? 0 : samples.shape[0])} "
                + $"samples, expected at least {atLeast}. Draw more.");
        using var scope = NewDisposeScope();
        var rows = samples.detach().to(float64).cpu().reshape(samples.shape[0], -1);
        if (!rows.isfinite().all().ToBoolean())
            throw new ArgumentException(
                $"{metric}: {name} holds NaN or infinity. The generator has diverged: "
                + "score an earlier checkpoint.");
        return rows.MoveToOuterDisposeScope();
    }

    /// <summary>Looks whether two heaps of samples have the same width.</summary>
    /// <exception cref="ArgumentException">They have not.</exception>
    internal static void RequireSameWidth(
        Tensor real, Tensor fake, [CallerFilePath] string owner = "")
    {
        if (real.shape[1] != fake.shape[1])
            throw new ArgumentException(
                $"{Path.GetFileNameWithoutExtension(owner)}: real samples hold {real.shape[1]} "
                + $"numbers each, fake ones {fake.shape[1]}. Give both the same shape.");
    }
}
