using GanNotebooks.Cli.Notebooks;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>Writes the course as static pages: one for each notebook, an index made of the
/// course's README.md, and one for each text to which they link.</summary>
/// <param name="Checkout">Whose Jupyter.</param>
/// <param name="Python">The Python that has Jupyter.</param>
/// <param name="Out">Where the pages go.</param>
sealed record SiteBuilder(Checkout Checkout, string Python, string Out)
{
    readonly FormulaTokens tokens = new();

    public async Task Build(
        IReadOnlyList<Notebook> course, string folder, CancellationToken cancelled)
    {
        Directory.CreateDirectory(Out);
        var pages = SitePages.Of(course, folder);
        var links = new SiteLinks(pages, Out);
        var katex = Formulas.Find();
        if (katex != null) SiteFiles.CopyKatex(katex.Folder, Out);
        foreach (var (page, body) in await Bodies(pages, cancelled))
        {
            var html = links.Localize(body, page);
            if (page.IsText) html = WideTables.Label(html);
            html = tokens.PutBack(html, katex);
            WholeText.Write(Path.Combine(Out, page.File), PageFrame.Html(
                page.Title, SiteNavigation.Html(pages, page), html,
                html.Contains("class=\"katex\"") ? SiteFiles.KatexLink : ""));
        }
        foreach (var notebook in course)
            File.Copy(notebook.Path, Path.Combine(Out, $"{notebook.Name}.ipynb"), true);
    }

    /// <summary>The bodies as nbconvert makes them.</summary>
    async Task<IReadOnlyList<(SitePage Page, string Body)>> Bodies(
        IReadOnlyList<SitePage> pages, CancellationToken cancelled)
    {
        var work = Directory.CreateTempSubdirectory("gan-site-").FullName;
        try
        {
            string InFile(SitePage page) => Path.Combine(work, $"{page.Name}.ipynb");
            string BodyFile(SitePage page) => Path.Combine(work, page.File);

            foreach (var page in pages) WithTokens(page.Content).Write(InFile(page));
            var program = new JupyterProgram(Checkout, Python, "site_bodies.py",
                pages.SelectMany(page => new[] { InFile(page), BodyFile(page) }), verbose: false);
            await program.Execute(_ => false, cancelled);
            return [.. pages.Select(page => (page, File.ReadAllText(BodyFile(page))))];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    Notebook WithTokens(Notebook content)
    {
        foreach (var cell in content.Cells.Where(cell => cell.IsMarkdown))
            cell.Source = tokens.TakeOut(cell.Source);
        return content;
    }
}
