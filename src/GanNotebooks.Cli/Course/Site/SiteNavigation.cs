using System.Net;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>The links above and below a page: the list, and for a notebook the one before, the one
/// behind, and the file itself.</summary>
static class SiteNavigation
{
    /// <param name="pages">All of the site, in the course's order.</param>
    /// <param name="page">One of them; the index has no navigation.</param>
    public static string Html(IReadOnlyList<SitePage> pages, SitePage page)
    {
        if (page.Name == SitePage.Index) return "";
        var links = new List<string> { Link($"{SitePage.Index}.html", "All notebooks") };
        if (!page.IsText)
        {
            SitePage[] notebooks = [.. pages.Where(one => !one.IsText)];
            var place = Array.IndexOf(notebooks, page);
            if (place > 0) links.Add(To(notebooks[place - 1], "←"));
            if (place + 1 < notebooks.Length) links.Add(To(notebooks[place + 1], "→"));
            links.Add(Link($"{page.Name}.ipynb", "This notebook's file"));
        }
        return $"<nav>{string.Join('\n', links)}</nav>";
    }

    static string To(SitePage page, string arrow) =>
        Link(page.File, $"{arrow} {page.Title}");

    static string Link(string target, string text) =>
        $"<a href=\"{target}\">{WebUtility.HtmlEncode(text)}</a>";
}
