namespace GanNotebooks.Benchmarks.Report;

static class Unit
{
    /// <summary>Seconds in the unit that reads best.</summary>
    internal static string Of(double seconds) =>
        seconds < 1e-3 ? $"{seconds * 1e6:F2} us"
        : seconds < 1 ? $"{seconds * 1e3:F2} ms"
        : $"{seconds:F2} s";
}
