using System.Globalization;

namespace GanNotebooks.Metrics;

/// <summary>A number that chance had a part in.</summary>
/// <param name="Value">The mean of several.</param>
/// <param name="Spread">The standard deviation of them, with the divisor n - 1; 0 for a single one.
/// </param>
public sealed record Estimate(double Value, double Spread)
{
    /// <summary>Of several numbers.</summary>
    public static Estimate Of(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new(mean, Math.Sqrt(squares / Math.Max(1, values.Count - 1)));
    }

    /// <summary>Such as <c>1.23 ± 0.04</c>.</summary>
    public override string ToString() => Spread == 0
        ? Value.ToString("G4", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Value:G4} ± {Spread:G2}");
}
