namespace GanNotebooks.Cli.Course.Checking;

/// <summary>Links inside the repository lead to a file and a heading that exist. Addresses of
/// other sites are not visited.</summary>
static class LinkRules
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
        foreach (var link in InnerLink.In(markdown, from))
            if (!File.Exists(link.File) && !Directory.Exists(link.File))
                yield return $"links to {link.Target}, and there is no such file";
            else if (link.Anchor != null && !Anchors(link.File).Contains(link.Anchor))
                yield return $"links to {link.Target}, and there is no such heading";
    }

    static IEnumerable<string> Anchors(string file) => Path.GetExtension(file) switch
    {
        ".ipynb" => Notebook.Read(file).Cells.Where(cell => cell.IsMarkdown)
            .SelectMany(cell => Heading.In(cell.Source)).Select(heading => heading.JupyterAnchor),
        ".md" => Heading.In(File.ReadAllText(file)).Select(heading => heading.GitHubAnchor),
        _ => [],
    };
}
