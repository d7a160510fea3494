using System.Numerics;

namespace GanNotebooks.Interactive;

/// <summary>What a list of numbers looks like from afar.</summary>
sealed record Statistics
{
    const int Bins = 12;

    /// <summary>How many numbers were looked at.</summary>
    public required long Count { get; init; }

    /// <summary>How many of them are no numbers.</summary>
    public long NaN { get; private set; }

    /// <summary>How many are infinite.</summary>
    public long Infinite { get; private set; }

    /// <summary>How many are 0.</summary>
    public long Zeros { get; private set; }

    /// <summary>The smallest finite number; NaN without any.</summary>
    public double Min { get; private set; } = double.NaN;

    /// <summary>The largest finite number; NaN without any.</summary>
    public double Max { get; private set; } = double.NaN;

    /// <summary>The mean of the finite numbers.</summary>
    public double Mean { get; private set; } = double.NaN;

    /// <summary>Their standard deviation, by N - 1 as torch has it.</summary>
    public double Std { get; private set; } = double.NaN;

    /// <summary>The size of a typical finite number.</summary>
    public double RootMeanSquare =>
        Math.Sqrt(Mean * Mean + (double.IsNaN(Std) ? 0 : Std * Std));

    /// <summary>How many fall into each of 12 equal parts of Min to Max.</summary>
    public double[] Histogram { get; } = new double[Bins];

    /// <summary>Two passes: the second needs the first one's mean and ends.</summary>
    public static Statistics Of<T>(ReadOnlySpan<T> values) where T : unmanaged, INumber<T>
    {
        var result = new Statistics { Count = values.Length };
        var finite = result.Scan(values);
        if (finite > 0)
            result.Spread(values, finite);
        return result;
    }

    long Scan<T>(ReadOnlySpan<T> values) where T : unmanaged, INumber<T>
    {
        var (low, high, sum) = (double.PositiveInfinity, double.NegativeInfinity, 0.0);
        long nan = 0, infinite = 0, zeros = 0;
        foreach (var element in values)
        {
            var value = double.CreateTruncating(element);
            if (double.IsFinite(value))
            {
                low = value < low ? value : low;
                high = value > high ? value : high;
                sum += value;
                if (value == 0)
                    zeros++;
            }
            else if (double.IsNaN(value))
                nan++;
            else
                infinite++;
        }
        (NaN, Infinite, Zeros) = (nan, infinite, zeros);
        var finite = values.Length - nan - infinite;
        if (finite > 0)
            (Min, Max, Mean) = (low, high, sum / finite);
        return finite;
    }

    void Spread<T>(ReadOnlySpan<T> values, long finite) where T : unmanaged, INumber<T>
    {
        var (mean, low, squares) = (Mean, Min, 0.0);
        var perUnit = Max > Min ? Bins / (Max - Min) : 0;
        Span<long> bins = stackalloc long[Bins];
        foreach (var element in values)
        {
            var value = double.CreateTruncating(element);
            if (!double.IsFinite(value))
                continue;
            squares += (value - mean) * (value - mean);
            bins[Math.Min((int)((value - low) * perUnit), Bins - 1)]++;
        }
        Std = finite > 1 ? Math.Sqrt(squares / (finite - 1)) : double.NaN;
        for (var i = 0; i < Bins; i++)
            Histogram[i] = bins[i];
    }
}
