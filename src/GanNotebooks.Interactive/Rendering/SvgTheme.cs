namespace GanNotebooks.Interactive.Rendering;

/// <summary>Colours and type of all drawn pictures, for light and for dark pages.</summary>
/// <remarks>Series colours: Okabe and Ito 2008, told apart by colour-blind readers too.</remarks>
static class SvgTheme
{
    /// <summary>How many series have a colour of their own: classes <c>s0</c>, <c>s1</c>, ...
    /// </summary>
    public const int SeriesColors = 6;

    /// <summary>The series colours on light ground, for front ends that draw for themselves.
    /// </summary>
    public static readonly string[] Light =
        ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#555555"];

    static readonly string[] Dark =
        ["#56b4e9", "#ff9d4d", "#2fd0a0", "#e9a5cb", "#f0e442", "#bbbbbb"];

    /// <summary>The style sheet.</summary>
    public static readonly string Css =
        "text{font:12px system-ui,'DejaVu Sans',sans-serif;fill:#1f2328}"
        + "path{fill:none;stroke-linejoin:round}"
        + ".b,.bad{font-weight:600}.bad{fill:#c4161c}.dim,.cap{fill:#59636e}.cap{font-size:11px}"
        + ".card{fill:#fff}.rail{fill:#e4e8ec}.go{fill:#0072b2}.done{fill:#1a7f37}"
        + ".stop{fill:#c4161c}.grid{stroke:#e4e8ec}.axis{stroke:#8c959f}"
        + ".tick{stroke:#1f2328;stroke-width:2}"
        + ".mark{stroke:#8c959f;stroke-dasharray:3 3}.l{stroke-width:1.8}"
        + ".dash{stroke-dasharray:5 3}.area{opacity:.22}"
        + ".dot,.ink,.pale{stroke-linecap:round}.dot{opacity:.6}.ink{stroke:#000}"
        + ".pale{stroke:#fff}"
        + ".raw{stroke-width:1;opacity:.28}"
        + Series(Light)
        + "@media(prefers-color-scheme:dark){"
        + "text{fill:#e6edf3}.dim,.cap{fill:#a3adb8}.bad{fill:#ff7b72}"
        + ".card{fill:#161b22}.rail{fill:#30363d}.go{fill:#56b4e9}.done{fill:#3fb950}"
        + ".stop{fill:#ff6a63}.grid{stroke:#2b3138}.axis{stroke:#7d8590}"
        + ".tick{stroke:#e6edf3}.mark{stroke:#7d8590}"
        + Series(Dark) + "}";

    static string Series(string[] colors) => string.Concat(
        colors.Select((color, i) => $".s{i}{{stroke:{color}}}.f{i}{{fill:{color}}}"));
}
