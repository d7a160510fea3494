using System.Net;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>The links above and below a page: the list, the notebook before, the one behind, the
/// file itself.</summary>
static class SiteNavigation
{
    /// <param name="titles">Of all notebooks, by name, in the course's order.</param>
    /// <param name="name">The page's; the index has no navigation.</param>
    public static string Html(IReadOnlyList<KeyValuePair<string, string>> titles, string name)
    {
        var place = titles.Select(title => title.Key).ToList().IndexOf(name);
        if (place < 0) return "";
        var links = new List<string> { Link("index.html", "All notebooks") };
        if (place > 0) links.Add(To(titles[place - 1], "←"));
        if (place + 1 < titles.Count) links.Add(To(titles[place + 1], "→"));
        links.Add(Link($"{name}.ipynb", "This notebook's file"));
        return $"<nav>{string.Join('\n', links)}</nav>";
    }

    static string To(KeyValuePair<string, string> title, string arrow) =>
        Link($"{title.Key}.html", $"{arrow} {title.Value}");

    static string Link(string target, string text) =>
        $"<a href=\"{target}\">{WebUtility.HtmlEncode(text)}</a>";
}
