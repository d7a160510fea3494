namespace GanNotebooks.Cli.Tests;

/// <summary>A page in a real browser that can reach no network.</summary>
public class PageInBrowserTests
{
    [Fact]
    public async Task Formulas_are_drawn_without_a_network()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "no chromium; ./gan test installs it");
        Assert.SkipUnless(File.Exists("/usr/share/javascript/katex/katex.min.js"), "no KaTeX");
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["loss.ipynb"], "python3",
            @"# Loss $\mathbb{E}_x[\log D(x)]$", "1");
        await Gan.Run("run", notebook, "--out", folder.Path);

        var browser = await Gan.Shell([], "chromium", "--headless", "--no-sandbox",
            "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={folder["browser"]}",
            "--virtual-time-budget=5000", "--dump-dom", $"file://{folder["loss.html"]}");

        Assert.Equal(0, browser.ExitCode);
        Assert.Contains("<span class=\"katex\">", browser.Out);
        Assert.DoesNotContain("class=\"katex-error\"", browser.Out);
    }
}
