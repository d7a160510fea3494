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
    public async Task Texts_that_the_course_links_to_are_pages_too_and_wide_tables_can_be_cards()
    {
        using var folder = new TemporaryFolder();
        TinyCourse.Write(folder["course"]);
        File.AppendAllText(folder["course/README.md"],
            "\n\n## The list\n\n[more](../docs/more.md)");
        Directory.CreateDirectory(folder["docs"]);
        File.WriteAllText(folder["docs/more.md"], """
            # More

            [Back](../course/README.md#the-list), or [a script](../run.sh).

            | a | b | c | d | e |
            |---|---|---|---|---|
            | 1 | 2 | 3 | 4 | 5 |
            """);

        var gan = await Gan.Run(
            "course", "site", "--notebooks", folder["course"], "--out", folder["site"]);

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        var index = File.ReadAllText(folder["site/index.html"]);
        Assert.Contains("<a href=\"docs-more.html\">more</a>", index);
        Assert.Contains("id=\"The-list\"", index);
        var more = File.ReadAllText(folder["site/docs-more.html"]);
        Assert.Contains("<title>More</title>", more);
        Assert.Contains("<a href=\"index.html#The-list\">Back</a>, or a script.", more);
        Assert.Contains("<table class=\"cards\">", more);
        Assert.Contains("<td data-column=\"c\">3</td>", more);
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
