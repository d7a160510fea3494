using System.Globalization;
using System.Net;
using System.Text;

namespace GanNotebooks.Interactive.Rendering;

/// <summary>Numbers and names as a reader wants them, and safe inside HTML and SVG.</summary>
static class Words
{
    /// <summary>Text that HTML and XML take for text, whatever it holds: markup is escaped, and
    /// characters that no XML document may hold become U+FFFD.</summary>
    public static string Encode(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())   // a lone surrogate arrives as U+FFFD
            clean.Append(IsXml(rune.Value) ? rune.ToString() : "\uFFFD");
        return WebUtility.HtmlEncode(clean.ToString());
    }

    /// <summary>The text, cut to at most <paramref name="most"/> characters; a cut text ends with
    /// an ellipsis. Line breaks become spaces.</summary>
    public static string Shorten(string text, int most)
    {
        var line = text.Length > 4 * most ? text[..(4 * most)] : text;
        line = line.ReplaceLineEndings(" ");
        return line.Length <= most ? line : string.Concat(line.AsSpan(0, most - 1), "…");
    }

    /// <summary>Four significant digits, as few characters as that takes.</summary>
    public static string Number(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        0 => "0",   // not -0
        _ => value.ToString(Math.Abs(value) is >= 1e6 or (< 1e-4 and > 0) ? "0.###e+0" : "G4",
            CultureInfo.InvariantCulture),
    };

    /// <summary><c>12,345</c></summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A place on an axis: steps with thousands, anything else as a number.</summary>
    public static string Place(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e9
        ? Count((long)value) : Number(value);

    /// <summary><c>196 KiB</c></summary>
    public static string Bytes(long value)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB"];
        var (size, unit) = ((double)value, 0);
        while (size >= 1024 && unit < units.Length - 1)
            (size, unit) = (size / 1024, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{size:G3} {units[unit]}");
    }

    /// <summary><c>2:05</c> minutes, or <c>1:02:05</c> hours.</summary>
    public static string Time(TimeSpan time) => time.TotalHours >= 1
        ? $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}"
        : $"{time.Minutes}:{time.Seconds:00}";

    /// <summary>The words in lines of at most <paramref name="width"/> characters.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0)
            yield return line.ToString();
    }

    static bool IsXml(int rune) =>
        rune is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF);
}
