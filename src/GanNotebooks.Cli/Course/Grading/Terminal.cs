using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Grading;

/// <summary>Text that was meant for a terminal.</summary>
static partial class Terminal
{
    /// <summary>Without its colours, and without other control characters than line feeds and
    /// tabs.</summary>
    public static string Plain(string text) =>
        Controls().Replace(Escapes().Replace(text, ""), "");

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"[\x00-\x08\x0b-\x1f\x7f]")]
    private static partial Regex Controls();
}
