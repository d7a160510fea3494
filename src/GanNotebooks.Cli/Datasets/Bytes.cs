using System.Globalization;

namespace GanNotebooks.Cli.Datasets;

/// <summary>Counts of bytes for people.</summary>
static class Bytes
{
    /// <summary>Such as <c>11.6 MB</c>, in thousands.</summary>
    public static string Text(long count) => count switch
    {
        < 1000 => $"{count} B",
        < 1_000_000 => Round(count / 1e3, "kB"),
        < 1_000_000_000 => Round(count / 1e6, "MB"),
        _ => Round(count / 1e9, "GB"),
    };

    static string Round(double value, string unit) =>
        value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + unit;
}
