namespace GanNotebooks.Interactive;

/// <summary>A line or histogram of block characters.</summary>
static class Sparkline
{
    const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>The means of <paramref name="width"/> stretches, lowest to highest block; a
    /// stretch without numbers is a cross.</summary>
    public static string Draw(IReadOnlyList<double> values, int width)
    {
        var count = Math.Min(width, values.Count);
        var means = new double[count];
        for (var k = 0; k < count; k++)
        {
            var (from, to) = (values.Count * k / count, values.Count * (k + 1) / count);
            means[k] = values.Skip(from).Take(to - from)
                .Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
        }
        return Draw(means);
    }

    /// <summary>One block a value.</summary>
    public static string Draw(double[] values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (finite.Min(), finite.Max());
        return string.Concat(values.Select(value => double.IsFinite(value)
            ? Blocks[high > low ? (int)Math.Round((value - low) / (high - low) * 7) : 0]
            : '×'));
    }
}
