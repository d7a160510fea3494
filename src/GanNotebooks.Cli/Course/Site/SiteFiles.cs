namespace GanNotebooks.Cli.Course.Site;

/// <summary>KaTeX's style and fonts, which drawn formulas need.</summary>
static class SiteFiles
{
    public const string KatexLink = "<link rel=\"stylesheet\" href=\"katex/katex.min.css\">";

    public static void CopyKatex(string folder, string site)
    {
        var fonts = Directory.CreateDirectory(Path.Combine(site, "katex", "fonts")).FullName;
        File.Copy(Path.Combine(folder, "katex.min.css"),
            Path.Combine(site, "katex", "katex.min.css"), overwrite: true);
        foreach (var font in Directory.EnumerateFiles(Path.Combine(folder, "fonts"), "*.woff2"))
            File.Copy(font, Path.Combine(fonts, Path.GetFileName(font)), overwrite: true);
    }
}
