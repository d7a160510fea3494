using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Checking;

/// <summary>Links inside the repository lead to a file and a heading that exist. Addresses of
/// other sites are not visited.</summary>
static partial class LinkRules
{
    public static IEnumerable<Flaw> Look(Notebook notebook) => notebook.Cells
        .Where(cell => cell.IsMarkdown)
        .SelectMany(cell => Dead(cell.Source, notebook.Path)
            .Select(what => Flaw.In(notebook, cell, what)));

    /// <summary>The same for a markdown file.</summary>
    public static IEnumerable<Flaw> Look(string markdownFile) =>
        Dead(File.ReadAllText(markdownFile), markdownFile)
            .Select(what => new Flaw(Path.GetFileName(markdownFile), what));

    static IEnumerable<string> Dead(string markdown, string from)
    {
        foreach (Match match in Links().Matches(Code().Replace(markdown, "")))
        {
            var target = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
            if (Elsewhere().IsMatch(target)) continue;
            var parts = Uri.UnescapeDataString(target).Split('#', 2);
            var file = parts[0].Length == 0
                ? from
                : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, parts[0]));
            if (!File.Exists(file) && !Directory.Exists(file))
                yield return $"links to {target}, and there is no such file";
            else if (parts.Length == 2 && !Anchors(file).Contains(parts[1]))
                yield return $"links to {target}, and there is no such heading";
        }
    }

    static IEnumerable<string> Anchors(string file) => Path.GetExtension(file) switch
    {
        ".ipynb" => Notebook.Read(file).Cells.Where(cell => cell.IsMarkdown)
            .SelectMany(cell => Heading.In(cell.Source)).Select(heading => heading.JupyterAnchor),
        ".md" => Heading.In(File.ReadAllText(file)).Select(heading => heading.GitHubAnchor),
        _ => [],
    };

    [GeneratedRegex(@"\]\(<?([^)\s>]+)>?(?:\s+""[^""]*"")?\)"
        + @"|<(?:img|a)[^>]*?(?:src|href)=""([^""]+)""")]
    private static partial Regex Links();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(https?:|mailto:|data:)")]
    private static partial Regex Elsewhere();
}
