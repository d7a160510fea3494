namespace GanNotebooks.Cli.Course.Site;

/// <summary>Which pages a course's site has: the index, the notebooks, and every markdown file of
/// the repository to which one of the pages links.</summary>
static class SitePages
{
    /// <param name="course">Its notebooks, in their order.</param>
    /// <param name="folder">Theirs; its README.md becomes the index.</param>
    /// <exception cref="Failure">There is no README.md.</exception>
    public static IReadOnlyList<SitePage> Of(IReadOnlyList<Notebook> course, string folder)
    {
        var list = Path.GetFullPath(Path.Combine(folder, "README.md"));
        if (!File.Exists(list))
            throw new Failure($"{folder} has no README.md, of which the first page is made.",
                "Write one with a link to each notebook.");
        List<SitePage> pages = [new(SitePage.Index, Notebook.OfMarkdown(list)),
            .. course.Select(notebook => new SitePage(notebook.Name, notebook))];
        for (var k = 0; k < pages.Count; k++)
            foreach (var file in LinkedTexts(pages[k].Content))
                if (pages.All(page => page.Source != file))
                    pages.Add(new(NameOf(file, folder), Notebook.OfMarkdown(file)));
        return pages;
    }

    static IEnumerable<string> LinkedTexts(Notebook content) => content.Cells
        .Where(cell => cell.IsMarkdown)
        .SelectMany(cell => InnerLink.In(cell.Source, content.Path))
        .Select(link => link.File)
        .Where(file => Path.GetExtension(file) == ".md" && File.Exists(file));

    /// <summary><c>docs-teaching</c> for <c>../docs/teaching.md</c>.</summary>
    static string NameOf(string file, string folder) => string.Join('-',
        Path.ChangeExtension(Path.GetRelativePath(folder, file), null)
            .Split(Path.DirectorySeparatorChar).Where(part => part != ".."));
}
