using System.Net;
using System.Runtime.CompilerServices;

namespace GanNotebooks.Kernel.Display;

/// <summary>Texts for what nobody has registered a formatter for, where we can do better than a
/// list of all members: tables, folded exceptions.</summary>
internal static class OwnForm
{
    /// <summary>The text, or null to leave it to the formatter that is there.</summary>
    public static string? Of(object value, string mimeType) => mimeType switch
    {
        "text/html" when value is Exception e => Folded(e),
        "text/html" when ValueTable.Of(value) is { } table => TableText.Html(table),
        "text/plain" when ValueTable.Of(value) is { } table => TableText.Plain(table),
        "text/plain" when IsAnonymous(value.GetType()) => value.ToString(),
        _ => null,
    };

    static string Folded(Exception e) =>
        $"<details><summary><code>{WebUtility.HtmlEncode($"{e.GetType()}: {e.Message}")}</code>"
        + $"</summary><pre>{WebUtility.HtmlEncode(e.ToString())}</pre></details>";

    /// <summary>An anonymous type's name is the compiler's; its text says all.</summary>
    static bool IsAnonymous(Type type) => type.Name.StartsWith("<>f__", StringComparison.Ordinal)
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
