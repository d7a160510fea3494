using System.Globalization;

namespace GanNotebooks.Metrics;

/// <summary>What a generator got in one metric, and what real samples get.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="Value">The generator's score.</param>
/// <param name="Floor">The score of other real samples, as many: no generator can be expected to do
/// better.</param>
/// <param name="Samples">How many generated samples were compared with as many real ones.</param>
/// <param name="Seed">Chose the noise and the real samples.</param>
public sealed record Score(string Metric, Estimate Value, Estimate Floor, int Samples, int Seed)
{
    /// <summary>Such as <c>fid 12.3 (real 0.4, 10,000 samples, seed 1)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Metric} {Value} (real {Floor}, {Samples:N0} samples, seed {Seed})");
}
