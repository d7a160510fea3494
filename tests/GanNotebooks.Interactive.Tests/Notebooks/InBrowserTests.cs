using GanNotebooks.Interactive.Tests.Browsing;

namespace GanNotebooks.Interactive.Tests.Notebooks;

/// <summary>What is left of the pictures in front ends that remove what they do not trust.
/// </summary>
public sealed class InBrowserTests(InBrowserTests.Opened opened)
    : IClassFixture<InBrowserTests.Opened>
{
    static readonly string s_folder =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "browsed")).FullName;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Classic_Notebook_shows_every_picture(bool trusted, bool dark)
    {
        Assert.SkipUnless(Browser.IsHere, "no chromium; ./gan test installs it");
        var name = $"gallery-{(trusted ? "trusted" : "untrusted")}-{(dark ? "dark" : "light")}";
        var notebook = Path.Combine(s_folder, $"{name}.ipynb");
        var pictures = GalleryNotebook.Write(notebook);
        if (trusted)
            opened.Server.Trust(notebook);
        using var page = await opened.Browser.Open(opened.Server.Notebook($"{name}.ipynb"), dark);
        await page.Until("window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded "
            + "&& [...document.images].every(i => i.complete)");
        Assert.Equal(trusted, (await page.Evaluate("Jupyter.notebook.trusted")).GetBoolean());
        await Check(page, ".output_subarea", pictures);
        await page.Until("Jupyter.notebook.session && Jupyter.notebook.session.session_url");
        await page.Evaluate("Jupyter.notebook.session.delete(), window.onbeforeunload = null, 0");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_without_scripts_shows_every_picture(bool dark)
    {
        Assert.SkipUnless(Browser.IsHere, "no chromium; ./gan test installs it");
        var notebook = Path.Combine(s_folder, $"page-{dark}.ipynb");
        var pictures = GalleryNotebook.Write(notebook);
        var html = Jupyter.ToHtml(notebook);
        using var page = await opened.Browser.Open(new(html), dark, scripts: false);
        await Check(page, ".jp-OutputArea-output", pictures);
    }

    /// <summary>One browser and one server for all tests here.</summary>
    public sealed class Opened : IAsyncLifetime
    {
        internal Browser Browser { get; private set; } = null!;

        internal NotebookServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            if (Browser.IsHere)
                (Browser, Server) =
                    (await Browser.Start(), await NotebookServer.Start(s_folder));
        }

        public ValueTask DisposeAsync()
        {
            Browser?.Dispose();
            Server?.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    static async Task Check(Page page, string output, int pictures)
    {
        var (good, bad) = await Pictures.Judge(page, output);
        Assert.Empty(bad);
        Assert.Equal(pictures, good);
        Assert.Empty(page.Foreign);
    }
}
