using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>How often which values occur.</summary>
public static class Histogram
{
    /// <summary>The histogram of a tensor's finite numbers; of a big one, of a sample.</summary>
    /// <param name="tensor">Any shape, any type of real numbers.</param>
    /// <param name="bins">How many equal parts the range is cut into, 1 to 200.</param>
    /// <param name="name">What the numbers are.</param>
    public static Chart AsHistogram(this Tensor tensor, int bins = 40, string name = "values") =>
        Of(bins, (name, tensor));

    /// <summary>Several tensors over each other, over the same parts of the same range, such as
    /// the pixels of real and of fake images.</summary>
    /// <param name="bins">How many equal parts the range is cut into, 1 to 200.</param>
    /// <param name="sets">Names and numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few bins, or too many to be seen.
    /// </exception>
    public static Chart Of(int bins, params (string Name, Tensor Values)[] sets)
    {
        if (bins is < 1 or > 200)
            throw new ArgumentOutOfRangeException(
                nameof(bins), $"A histogram has 1 to 200 bins, got {bins}.");
        var samples = sets.Select(set => TensorSample.Numbers(set.Values)).ToList();
        var finite = samples.SelectMany(sample => sample).Where(double.IsFinite)
            .DefaultIfEmpty(0);
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in finite)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        var range = new Axis(low, high, 0, bins);
        return new Chart
        {
            XTitle = "value",
            Width = 480,
            Panels = [new("% of the numbers in each part", [.. sets.Select((set, i) =>
                Stairs(set.Name, samples[i], range, bins, i))])],
        };
    }

    static ChartSeries Stairs(
        string name, double[] sample, Axis range, int bins, int color)
    {
        var counts = new long[bins];
        var broken = 0L;
        foreach (var value in sample)
            if (double.IsFinite(value))
                counts[Math.Clamp((int)range[value], 0, bins - 1)]++;
            else
                broken++;
        double Edge(int k) => range.Low + (range.High - range.Low) * k / bins;
        var share = 100.0 / Math.Max(1, sample.Length);
        var title = broken > 0 ? $"{name} ({broken} NaN or Inf)" : name;
        return sample.Length == 0 ? new(title, [], [], color) : new(title,
            [.. Enumerable.Range(0, bins).SelectMany(k => new[] { Edge(k), Edge(k + 1) })],
            [.. counts.SelectMany(count => new[] { count * share, count * share })], color)
        {
            Filled = true,
        };
    }
}
