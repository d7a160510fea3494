namespace GanNotebooks.Cli.Course.Site;

/// <summary>A page of the site.</summary>
/// <param name="Name">Its file's, without extension.</param>
/// <param name="Content">What it shows; a markdown file is a notebook of one cell.</param>
sealed record SitePage(string Name, Notebook Content)
{
    /// <summary>The page that lists the others.</summary>
    public const string Index = "index";

    public string File => $"{Name}.html";

    public string Title { get; } = Name == Index ? "GAN notebooks in C#" : Content.Title;

    /// <summary>The full path of what it is made of.</summary>
    public string Source => Content.Path;

    /// <summary>Whether it is a text of the repository, and none of the notebooks.</summary>
    public bool IsText => Path.GetExtension(Source) == ".md";

    /// <summary>What the page calls the place of a heading, which a markdown file calls as GitHub
    /// does.</summary>
    public string Place(string anchor) => IsText
        ? Heading.In(Content.Cells[0].Source)
            .FirstOrDefault(heading => heading.GitHubAnchor == anchor)?.JupyterAnchor ?? anchor
        : anchor;
}
