using System.Net;
using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>Makes what pages refer to part of the site.</summary>
/// <param name="pages">All of the site.</param>
/// <param name="site">The folder where the pages are.</param>
sealed partial class SiteLinks(IReadOnlyList<SitePage> pages, string site)
{
    /// <summary>Links to notebooks and texts become links to their pages; pictures come along;
    /// other files of the repository are named but not linked.</summary>
    /// <param name="html">The body of a page.</param>
    /// <param name="page">That page.</param>
    public string Localize(string html, SitePage page) => Pictures().Replace(
        Anchors().Replace(html, match =>
            Anchor(match.Groups[1].Value, match.Groups[2].Value, page)),
        match => match.Groups[1].Value + Bring(match.Groups[2].Value, page) + "\"");

    string Anchor(string target, string text, SitePage from)
    {
        if (InnerLink.Of(WebUtility.HtmlDecode(target), from.Source) is not { } link)
            return $"<a href=\"{target}\">{text}</a>";
        if (pages.FirstOrDefault(page => page.Source == link.File) is not { } to) return text;
        var place = link.Anchor == null ? "" : $"#{to.Place(link.Anchor)}";
        return $"<a href=\"{WebUtility.HtmlEncode(to.File + place)}\">{text}</a>";
    }

    /// <summary>Copies a picture into the site and gives its address there.</summary>
    string Bring(string target, SitePage from)
    {
        if (InnerLink.Of(target, from.Source) is not { } link || !File.Exists(link.File))
            return target;
        var name = Path.GetFileName(link.File);
        Directory.CreateDirectory(Path.Combine(site, "pictures"));
        File.Copy(link.File, Path.Combine(site, "pictures", name), overwrite: true);
        return $"pictures/{name}";
    }

    [GeneratedRegex(@"<a href=""([^""]*)""[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"(<img [^>]*?src="")([^""]+)""")]
    private static partial Regex Pictures();
}
