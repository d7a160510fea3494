using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course;

/// <summary>A link to a file of the repository.</summary>
/// <param name="Target">As it is written.</param>
/// <param name="File">Its full path; a page's own for a link to one of its headings.</param>
/// <param name="Anchor">The heading; null for the whole file.</param>
sealed partial record InnerLink(string Target, string File, string? Anchor)
{
    /// <summary>The links of a markdown text, outside of its code, that stay in the repository.
    /// </summary>
    /// <param name="markdown">The text.</param>
    /// <param name="from">The full path of its file.</param>
    public static IEnumerable<InnerLink> In(string markdown, string from) =>
        Links().Matches(Code().Replace(markdown, ""))
            .Select(match => match.Groups[match.Groups[1].Success ? 1 : 2].Value)
            .Select(target => Of(target, from)).OfType<InnerLink>();

    /// <summary>Null when it leads to another site.</summary>
    public static InnerLink? Of(string target, string from)
    {
        if (Elsewhere().IsMatch(target)) return null;
        var parts = Uri.UnescapeDataString(target).Split('#', 2);
        var file = parts[0].Length == 0
            ? from
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, parts[0]));
        return new(target, file, parts.ElementAtOrDefault(1));
    }

    [GeneratedRegex(@"\]\(<?([^)\s>]+)>?(?:\s+""[^""]*"")?\)"
        + @"|<(?:img|a)[^>]*?(?:src|href)=""([^""]+)""")]
    private static partial Regex Links();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(https?:|mailto:|data:)")]
    private static partial Regex Elsewhere();
}
