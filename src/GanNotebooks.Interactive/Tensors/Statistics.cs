using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GanNotebooks.Interactive;

/// <summary>What a list of numbers looks like from afar.</summary>
/// <remarks>The loops are optimised at once: a notebook shows a tensor a few times, never often
/// enough for the runtime to find out by itself.</remarks>
sealed record Statistics
{
    const int Bins = 12, Block = 1024;
    const long Many = 1 << 16;

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

    /// <summary>How many fall into each of 12 equal parts of Min to Max, in proportion.</summary>
    public double[] Histogram { get; } = new double[Bins];

    /// <summary>Two passes: the second needs the first one's mean and ends.</summary>
    public static Statistics Of<T>(ReadOnlySpan<T> values) where T : unmanaged, INumber<T>
    {
        var result = new Statistics { Count = values.Length };
        if (result.Scan(values) > 0)
            result.Spread(values);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    long Scan<T>(ReadOnlySpan<T> values) where T : unmanaged, INumber<T>
    {
        var (low, high) = (new Vector<double>(double.PositiveInfinity),
            new Vector<double>(double.NegativeInfinity));
        var (sum, finite, numbers, zeros) =
            (Vector<double>.Zero, Vector<long>.Zero, Vector<long>.Zero, Vector<long>.Zero);
        Span<double> buffer = stackalloc double[Block];
        for (; values.Length > 0; values = values[Math.Min(Block, values.Length)..])
            foreach (var x in Convert(values, buffer))
            {
                var mask = Finite(x);   // -1 where it holds
                low = Vector.Min(low, Vector.ConditionalSelect(mask, x, low));
                high = Vector.Max(high, Vector.ConditionalSelect(mask, x, high));
                sum += Vector.ConditionalSelect(mask, x, Vector<double>.Zero);
                finite -= mask;
                numbers -= Vector.Equals(x, x);
                zeros -= Vector.Equals(x, Vector<double>.Zero);
            }
        var count = Vector.Sum(finite);
        (NaN, Infinite, Zeros) =
            (Count - Vector.Sum(numbers), Vector.Sum(numbers) - count, Vector.Sum(zeros));
        if (count > 0)
            (Min, Max, Mean) = (Least(low), -Least(-high), Vector.Sum(sum) / count);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Spread<T>(ReadOnlySpan<T> values) where T : unmanaged, INumber<T>
    {
        var (mean, squares) = (new Vector<double>(Mean), Vector<double>.Zero);
        Span<double> buffer = stackalloc double[Block];
        for (; values.Length > 0; values = values[Math.Min(Block, values.Length)..])
        {
            foreach (var x in Convert(values, buffer))
            {
                var distance = Vector.ConditionalSelect(Finite(x), x, mean) - mean;
                squares += distance * distance;
            }
            Sort(buffer[..Math.Min(Block, values.Length)]);
        }
        var finite = Count - NaN - Infinite;
        Std = finite > 1 ? Math.Sqrt(Vector.Sum(squares) / (finite - 1)) : double.NaN;
    }

    /// <summary>Of many numbers a quarter is enough to see their distribution.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Sort(ReadOnlySpan<double> block)
    {
        var perUnit = Max > Min ? Bins / (Max - Min) : 0;
        for (var i = 0; i < block.Length; i += Count > Many ? 4 : 1)
            if (double.IsFinite(block[i]))
                Histogram[Math.Min((int)((block[i] - Min) * perUnit), Bins - 1)]++;
    }

    /// <summary>The next numbers; what is missing to a whole vector is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static ReadOnlySpan<Vector<double>> Convert<T>(ReadOnlySpan<T> values, Span<double> buffer)
        where T : unmanaged, INumber<T>
    {
        var count = Math.Min(values.Length, Block);
        for (var i = 0; i < count; i++)
            buffer[i] = double.CreateTruncating(values[i]);
        var width = Vector<double>.Count;
        var whole = (count + width - 1) / width * width;
        buffer[count..whole].Fill(double.NaN);
        return MemoryMarshal.Cast<double, Vector<double>>(buffer[..whole]);
    }

    static Vector<long> Finite(Vector<double> x) => Vector.Equals(x - x, Vector<double>.Zero);

    static double Least(Vector<double> values)
    {
        var least = values[0];
        for (var i = 1; i < Vector<double>.Count; i++)
            least = Math.Min(least, values[i]);
        return least;
    }
}
