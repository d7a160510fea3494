using GanNotebooks.Cli.Course.Site;

namespace GanNotebooks.Cli.Tests.Course;

public class SiteTests
{
    [Fact]
    public async Task Pages_need_no_script_and_no_network()
    {
        using var folder = new TemporaryFolder();
        TinyCourse.Write(folder["course"]);

        var gan = await Gan.Run(
            "course", "site", "--notebooks", folder["course"], "--out", folder["site"]);

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        Assert.Contains("<a href=\"90-tiny.html\">tiny</a>",
            File.ReadAllText(folder["site/index.html"]));
        var page = File.ReadAllText(folder["site/90-tiny.html"]);
        Assert.Contains("<title>Tiny</title>", page);
        Assert.Contains("<a href=\"index.html\">All notebooks</a>", page);
        Assert.Contains("<details>", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotMatch(@"(src|href)=""(https?:)?//", page);
        Assert.True(File.Exists(folder["site/90-tiny.ipynb"]));
    }

    [Fact]
    public void Formulas_are_drawn_and_code_and_prices_are_left_alone()
    {
        var katex = Formulas.Find();
        Assert.SkipWhen(katex == null, "no KaTeX");
        var tokens = new FormulaTokens();
        var text = tokens.TakeOut("""
            Let $x_1 * y$ and `$HOME` cost $5, or `$(./gan kernel path)`.

            $$\min_G \mathbb{E}_x[\log D(x)]$$
            """);

        Assert.Contains("`$HOME` cost $5, or `$(./gan kernel path)`", text);
        var html = tokens.PutBack(text, katex);
        Assert.Equal(3, html.Split("class=\"katex\"").Length);
        Assert.Contains("katex-display", html);
        Assert.Contains("<math ", html);
    }
}
