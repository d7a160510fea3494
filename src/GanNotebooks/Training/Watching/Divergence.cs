using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Finds numbers that are none.</summary>
static class Divergence
{
    /// <exception cref="DivergedException">A number of the last row is none; the first such weight
    /// is named, or else the series.</exception>
    internal static void RequireFinite(History losses, Gan gan)
    {
        foreach (var series in losses.Series)
            if (losses.Count > 0 && !double.IsFinite(losses.Last(series)))
            {
                RequireFinite(gan);
                throw new DivergedException(gan.StepsTaken, series, losses.Last(series));
            }
    }

    /// <exception cref="DivergedException">A weight or a buffer holds a number that is none.
    /// </exception>
    internal static void RequireFinite(Gan gan)
    {
        using var scope = NewDisposeScope();
        foreach (var (name, network) in gan.Networks)
            foreach (var (key, value) in network.state_dict())
                if (value.is_floating_point() && !value.isfinite().all().item<bool>())
                    throw new DivergedException(gan.StepsTaken, $"{name}, {key}",
                        value.isnan().any().item<bool>() ? double.NaN : double.PositiveInfinity);
    }
}
