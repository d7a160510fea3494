namespace GanNotebooks.Interactive;

/// <summary>Makes long noisy lines readable.</summary>
static class Smoothing
{
    /// <summary>The exponential moving average, corrected for its start (Kingma and Ba 2015,
    /// section 3), so that the first value is not pulled towards 0. NaN is passed over.</summary>
    public static double[] Average(double[] values, double weight)
    {
        var smooth = new double[values.Length];
        var (mean, seen) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
            {
                mean = weight * mean + (1 - weight) * values[i];
                seen = weight * seen + (1 - weight);
            }
            smooth[i] = double.IsFinite(values[i]) ? mean / seen : double.NaN;
        }
        return smooth;
    }

    /// <summary>At most about <paramref name="most"/> points that keep the line's look: of each
    /// stretch the lowest and the highest, in their order.</summary>
    public static (double[] X, double[] Y) Thin(double[] x, double[] y, int most)
    {
        if (x.Length <= most)
            return (x, y);
        var (xs, ys) = (new List<double>(), new List<double>());
        var stretches = most / 2;
        for (var k = 0; k < stretches; k++)
        {
            var (from, to) = (Place(k), Place(k + 1));
            var (low, high) = (from, from);
            for (var i = from; i < to; i++)
                (low, high) = (y[i] < y[low] ? i : low, !(y[i] <= y[high]) ? i : high);
            int[] kept = low == high ? [low] : [Math.Min(low, high), Math.Max(low, high)];
            foreach (var i in kept)
            {
                xs.Add(x[i]);
                ys.Add(y[i]);
            }
        }
        return ([.. xs], [.. ys]);

        int Place(int k) => (int)((long)x.Length * k / stretches);
    }
}
