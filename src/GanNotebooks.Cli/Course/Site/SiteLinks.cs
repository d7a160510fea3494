using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>Makes what pages refer to part of the site.</summary>
/// <param name="folder">The course's, from which links are meant.</param>
/// <param name="site">Where the pages are.</param>
sealed partial class SiteLinks(string folder, string site)
{
    /// <summary>Links to notebooks become links to pages; pictures come along; other files of
    /// the repository are named but not linked.</summary>
    public string Localize(string html) => Pictures().Replace(
        Anchors().Replace(html, match => Anchor(match.Groups[1].Value, match.Groups[2].Value)),
        match => match.Groups[1].Value + Bring(match.Groups[2].Value) + "\"");

    static string Anchor(string target, string text) => target switch
    {
        _ when Elsewhere().IsMatch(target) => $"<a href=\"{target}\">{text}</a>",
        _ when Notebooks().Match(target) is { Success: true } page =>
            $"<a href=\"{page.Groups[1].Value}.html{page.Groups[2].Value}\">{text}</a>",
        "README.md" => $"<a href=\"index.html\">{text}</a>",
        _ => text,
    };

    /// <summary>Copies a picture into the site and gives its address there.</summary>
    string Bring(string target)
    {
        var file = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(target)));
        if (!File.Exists(file)) return target;
        var name = Path.GetFileName(file);
        Directory.CreateDirectory(Path.Combine(site, "pictures"));
        File.Copy(file, Path.Combine(site, "pictures", name), overwrite: true);
        return $"pictures/{name}";
    }

    [GeneratedRegex(@"<a href=""([^""]*)""[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"(<img [^>]*?src="")(?!data:|https?:)([^""]+)""")]
    private static partial Regex Pictures();

    [GeneratedRegex(@"^(https?:|mailto:|#)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?:\./)?([\w-]+)\.ipynb(#.*)?$")]
    private static partial Regex Notebooks();
}
