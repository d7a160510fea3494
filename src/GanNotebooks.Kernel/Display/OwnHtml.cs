using System.Collections;
using System.Net;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Kernel.Display;

/// <summary>HTML for what nobody has registered a formatter for, where we can do better than a
/// list of all members: tables for sequences of objects, folded exceptions.</summary>
internal static class OwnHtml
{
    /// <summary>The HTML, or null to leave it to the formatter that is there.</summary>
    public static string? Of(object value) => value switch
    {
        Exception e => Folded(e),
        string or IDictionary => null,
        IEnumerable sequence => SequenceTable.Of(sequence),
        _ => null,
    };

    static string Folded(Exception e) =>
        $"<details><summary><code>{WebUtility.HtmlEncode($"{e.GetType()}: {e.Message}")}</code>"
        + $"</summary><pre>{WebUtility.HtmlEncode(e.ToString())}</pre></details>";
}
