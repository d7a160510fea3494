using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace GanNotebooks.Kernel.Display;

/// <summary>What a reader of plain text gets of a piece of HTML: its words, without the tags.
/// </summary>
internal static partial class HtmlText
{
    /// <summary>A megabyte of HTML need not travel twice.</summary>
    const int MostCharacters = 2000;

    public static string Of(IHtmlContent html)
    {
        var text = html is HtmlString { Value: { } own } ? own : Written(html);
        var cut = text.Length > MostCharacters;
        var start = cut ? text[..MostCharacters] : text;
        var words = WebUtility.HtmlDecode(Tag().Replace(start, "")).Trim();
        return cut ? $"{words} …" : words;
    }

    static string Written(IHtmlContent html)
    {
        var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>|<[^>]*>?",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
