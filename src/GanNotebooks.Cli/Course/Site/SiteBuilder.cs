using System.Text.Json;
using GanNotebooks.Cli.Notebooks;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>Writes the course as static pages: one for each notebook, and an index made of the
/// course's README.md.</summary>
/// <param name="Checkout">Whose Jupyter.</param>
/// <param name="Python">The Python that has Jupyter.</param>
/// <param name="Out">Where the pages go.</param>
sealed record SiteBuilder(Checkout Checkout, string Python, string Out)
{
    const string Index = "index";

    readonly FormulaTokens tokens = new();

    public async Task Build(
        IReadOnlyList<Notebook> course, string folder, CancellationToken cancelled)
    {
        Directory.CreateDirectory(Out);
        var titles = course.ToDictionary(notebook => notebook.Name, notebook => notebook.Title);
        var bodies = await Bodies(course, Path.Combine(folder, "README.md"), cancelled);
        var katex = Formulas.Find();
        if (katex != null) SiteFiles.CopyKatex(katex.Folder, Out);
        var links = new SiteLinks(folder, Out);
        foreach (var (name, body) in bodies)
        {
            var html = tokens.PutBack(links.Localize(body), katex);
            WholeText.Write(Path.Combine(Out, $"{name}.html"), PageFrame.Html(
                titles.GetValueOrDefault(name, "GAN notebooks in C#"),
                SiteNavigation.Html([.. titles], name), html,
                html.Contains("class=\"katex\"") ? SiteFiles.KatexLink : ""));
        }
        foreach (var notebook in course)
            File.Copy(notebook.Path, Path.Combine(Out, $"{notebook.Name}.ipynb"), true);
    }

    /// <summary>The bodies as nbconvert makes them; the index is a notebook of one cell to it.
    /// </summary>
    async Task<IReadOnlyList<(string Name, string Body)>> Bodies(
        IReadOnlyList<Notebook> course, string readme, CancellationToken cancelled)
    {
        var work = Directory.CreateTempSubdirectory("gan-site-").FullName;
        try
        {
            string InFile(string name) => Path.Combine(work, $"{name}.ipynb");
            string BodyFile(string name) => Path.Combine(work, $"{name}.html");

            File.WriteAllText(InFile(Index), OneCell(tokens.TakeOut(File.ReadAllText(readme))));
            foreach (var notebook in course)
            {
                foreach (var cell in notebook.Cells.Where(cell => cell.IsMarkdown))
                    cell.Source = tokens.TakeOut(cell.Source);
                notebook.Write(InFile(notebook.Name));
            }
            string[] names = [Index, .. course.Select(notebook => notebook.Name)];
            var program = new JupyterProgram(Checkout, Python, "site_bodies.py",
                names.SelectMany(name => new[] { InFile(name), BodyFile(name) }), verbose: false);
            await program.Execute(_ => false, cancelled);
            return [.. names.Select(name => (name, File.ReadAllText(BodyFile(name))))];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static string OneCell(string markdown) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { },
        cells = new[]
        {
            new { id = Index, cell_type = "markdown", metadata = new { }, source = markdown },
        },
    });
}
