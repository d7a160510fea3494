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

    /// <summary>Elements that begin and end a line.</summary>
    static readonly HashSet<string> Blocks = new(
        ["br", "p", "div", "ul", "ol", "li", "pre", "table", "tr", "h1", "h2", "h3", "h4"],
        StringComparer.OrdinalIgnoreCase);

    public static string Of(IHtmlContent html)
    {
        var text = html is HtmlString { Value: { } own } ? own : Written(html);
        var cut = text.Length > MostCharacters;
        var bare = Tag().Replace(cut ? text[..MostCharacters] : text, Instead);
        var words = WebUtility.HtmlDecode(EmptyLines().Replace(bare, "\n")).Trim();
        return cut ? $"{words} …" : words;
    }

    static string Instead(Match tag) => tag.Groups["name"].Value switch
    {
        var name when Blocks.Contains(name) => "\n",
        "td" or "th" => " ",
        _ => "",
    };

    static string Written(IHtmlContent html)
    {
        var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>|</?(?<name>\\w*)[^>]*>?",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*\n")]
    private static partial Regex EmptyLines();
}
