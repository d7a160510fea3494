namespace GanNotebooks.Interactive;

/// <summary>A scale: which value lies where, and which values are written on it.</summary>
sealed class Axis
{
    readonly double _from, _to;
    readonly bool _logarithmic;

    /// <param name="low">The value at <paramref name="from"/>.</param>
    /// <param name="high">The value at <paramref name="to"/>.</param>
    /// <param name="from">A pixel.</param>
    /// <param name="to">Another; smaller than from on a vertical axis.</param>
    /// <param name="logarithmic">Whether equal ratios have equal lengths.</param>
    public Axis(double low, double high, double from, double to, bool logarithmic = false)
    {
        (_from, _to, _logarithmic) = (from, to, logarithmic);
        if (!(high > low))
            (low, high) = logarithmic ? (low / 2, high * 2) : (low - 0.5, high + 0.5);
        (Low, High) = (low, high);
    }

    public double Low { get; }

    public double High { get; }

    /// <summary>The pixel of a value; NaN for what the scale cannot hold.</summary>
    public double this[double value] => _from + (_to - _from)
        * (Scaled(value) - Scaled(Low)) / (Scaled(High) - Scaled(Low));

    /// <summary>Round values inside the scale, about <paramref name="wanted"/> of them.</summary>
    public IReadOnlyList<double> Ticks(int wanted) =>
        _logarithmic ? Powers(wanted) : Multiples(wanted);

    List<double> Multiples(int wanted)
    {
        var rough = (High - Low) / wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        var ticks = new List<double>();
        for (var k = Math.Ceiling(Low / step - 1e-9); k * step <= High + 1e-9 * step; k++)
            ticks.Add(k * step);
        return ticks;
    }

    List<double> Powers(int wanted)
    {
        var (first, last) = (Math.Ceiling(Math.Log10(Low)), Math.Floor(Math.Log10(High)));
        if (last - first < 1)
            return Multiples(wanted);
        var step = Math.Max(1, Math.Ceiling((last - first) / wanted));
        var ticks = new List<double>();
        for (var k = first; k <= last; k += step)
            ticks.Add(Math.Pow(10, k));
        return ticks;
    }

    double Scaled(double value) => _logarithmic ? Math.Log10(value) : value;
}
