using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Checking;

/// <summary>What a notebook cites stands in its list of references, all entries are written in
/// the same way, and each is used.</summary>
/// <remarks>An entry: <c>- Mirza and Osindero 2014, *Title*, Venue, [arXiv:...](...)</c>. It is
/// used where the text names its first author and its year, or links to the same address.
/// </remarks>
static partial class ReferenceRules
{
    const string Heading = "### References";

    public static IEnumerable<Flaw> Look(Notebook notebook)
    {
        var text = string.Join('\n', notebook.Cells.Where(c => c.IsMarkdown).Select(c => c.Source));
        return text.Split(Heading, 2) is [var body, var list]
            ? Compare(Spaces().Replace(body, " "), Lines().Matches(list).Select(m => m.Value))
                .Select(what => Flaw.In(notebook, what))
            : [];
    }

    static IEnumerable<string> Compare(string body, IEnumerable<string> list)
    {
        var entries = new List<Match>();
        foreach (var line in list)
            if (Entry().Match(line) is { Success: true } entry) entries.Add(entry);
            else yield return $"lists '{line}', expected '- Names year, *Title*, ...'";

        var cited = Citation().Matches(body).ToLookup(Key);
        var listed = entries.Select(Key).ToHashSet();
        foreach (var paper in cited.Where(paper => !listed.Contains(paper.Key)))
            yield return $"cites '{paper.First().Value}', which is not among its references";
        foreach (var entry in entries.Where(e => !cited.Contains(Key(e)) && !IsNamed(e, body)))
            yield return $"never cites its reference '{Names(entry)} {Year(entry)}'";
    }

    /// <summary>By all of its names, or by a link.</summary>
    static bool IsNamed(Match entry, string body) =>
        body.Contains($"{Names(entry)} {Year(entry)}")
        || Address().Match(entry.Value) is { Success: true } link && body.Contains(link.Value);

    /// <summary>The first author's last name, and the year.</summary>
    static (string Author, string Year) Key(Match match) =>
        (First().Match(Names(match)).Value, Year(match));

    static string Names(Match match) => match.Groups["names"].Value;

    static string Year(Match match) => match.Groups["year"].Value;

    [GeneratedRegex(@"^- .*$", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^- (?<names>[^*]+?) (?<year>\d{4}(/\d+)?), \*[^*]+\*(, .+)?$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<names>\p{Lu}[\p{L}-]+"
        + @"( et al\.|(, \p{Lu}[\p{L}-]+)* and \p{Lu}[\p{L}-]+)) \(?(?<year>\d{4})\b")]
    private static partial Regex Citation();

    [GeneratedRegex(@"[\p{L}-]+(?=,| and | et al|$)")]
    private static partial Regex First();

    [GeneratedRegex(@"(?<=\()https?://[^)]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
