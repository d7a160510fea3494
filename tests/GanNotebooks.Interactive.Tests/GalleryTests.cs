using System.Text;
using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Interactive.Tests.Browsing;
using GanNotebooks.Interactive.Tests.Notebooks;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests;

/// <summary>All views on one page, in a real browser; the page's pictures are to be looked at.
/// </summary>
/// <remarks><c>GAN_CONTACT_SHEET=docs ./gan test GalleryTests</c> writes them to docs/, from where
/// the README shows them.</remarks>
public sealed class GalleryTests
{
    const int Width = 1640;   // CSS pixels: two columns

    static readonly string s_folder = Environment.GetEnvironmentVariable("GAN_CONTACT_SHEET") is
        { Length: > 0 } folder ? Path.Combine(Jupyter.Checkout, folder) : AppContext.BaseDirectory;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_view_stands_on_the_page_light_and_dark(bool dark)
    {
        Assert.SkipUnless(Browser.IsHere, "no chromium; ./gan test installs it");
        var page = Path.Combine(AppContext.BaseDirectory, "gallery.html");
        int pictures;
        using (NewDisposeScope())
        {
            var views = Gallery.Items().Select(item =>
                (item.Title, item.Code, Shown: new Shown(item.Value).IsPlain())).ToList();
            pictures = views.Sum(view => view.Shown.Html.Split("<img ").Length - 1);
            File.WriteAllText(page, Html(views));
        }
        using var browser = await Browser.Start();
        using var shown = await browser.Open(new(page), dark);
        await shown.Resize(Width, 900);
        var (good, bad) = await Pictures.Judge(shown, ".view");
        Assert.Empty(bad);
        Assert.Equal(pictures, good);
        Assert.Empty(shown.Foreign);
        File.WriteAllBytes(Path.Combine(s_folder, $"gallery-{(dark ? "dark" : "light")}.png"),
            await shown.Screenshot(Width));
    }

    static string Html(List<(string Title, string Code, Shown Shown)> views)
    {
        var page = new StringBuilder("""
            <!doctype html><meta charset=utf-8><title>What a learner sees</title><style>
            :root{color-scheme:light dark}
            body{font:14px system-ui,'DejaVu Sans',sans-serif;margin:16px;columns:2;column-gap:20px;
              color:light-dark(#1f2328,#e6edf3);background:light-dark(#f6f8fa,#0d1117)}
            .view{break-inside:avoid;margin:0 0 22px;overflow-x:auto}
            h3{font-size:15px;margin:0 0 6px} h3 code{font-weight:400;opacity:.75;margin-left:8px}
            img{max-width:100%;height:auto} td,th{padding:2px 10px 2px 0} table{font-size:13px}
            </style>
            """);
        foreach (var (title, code, shown) in views)
            page.Append($"<div class=view><h3>{Words.Encode(title)}<code>{Words.Encode(code)}"
                + $"</code></h3>{shown.Html}</div>");
        return page.ToString();
    }
}
