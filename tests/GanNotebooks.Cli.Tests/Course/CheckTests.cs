using System.Text.Json.Nodes;
using GanNotebooks.Cli.Course;
using GanNotebooks.Cli.Course.Checking;

namespace GanNotebooks.Cli.Tests.Course;

public class CheckTests
{
    [Fact]
    public void A_sound_course_has_no_flaws() => Assert.Equal(
        [], Flaws(_ => { }));

    [Theory]
    [InlineData("first", "var started = 1 == 1;", "was changed after its output was made")]
    [InlineData("goals", "# Tiny\n\n**Time:** none", "has no part '**You will be able to**'")]
    [InlineData("sources", "### References [x](gone.md)", "there is no such file")]
    [InlineData("sources", "### References [x](#Gone)", "there is no such heading")]
    [InlineData("sources", "### References [x](90-tiny.ipynb#Gone)", "there is no such heading")]
    [InlineData("say-1", "### Exercise 1 · Add (3 points)", "... (2 points)'")]
    [InlineData("say-2", "### Exercise 1 · Squares (3 points)", "expected 'Exercise 2 ·")]
    [InlineData("quiz", "<details>1</details>", "has 1 folded answers to a quiz")]
    [InlineData("90-1-add-check", "Add(2, 3)", "must name its exercise")]
    [InlineData("90-1-add-check", "// END HIDDEN TESTS\n// \"90-1-add\"", "has no partner")]
    [InlineData("90-1-add-check", "// BEGIN HODDEN TESTS\n// \"90-1-add\"", "hides nothing")]
    [InlineData("goals", "Mirza and Osindero (2014)", "is not among its references")]
    [InlineData("goals", "Zhao et al.\n2020", "cites 'Zhao et al. 2020'")]
    [InlineData("sources", "### References\n\n- Li 2016, *A*", "never cites its reference 'Li")]
    [InlineData("sources", "### References\n\n- Li, *A*, 2016", "expected '- Names year")]
    [InlineData("90-1-add", "int Add(int a, int b)\n{\n    return 0;\n}", "the stub must be")]
    [InlineData("90-1-add-solution", "forgotten", "has no solution")]
    public void What_is_wrong_is_named(string id, string source, string flaw) =>
        Assert.Contains(Flaws(notebook => Cell(notebook, id).Source = source),
            one => one.Contains(flaw));

    [Theory]
    [InlineData("(De Cao and Kipf 2018)", "De Cao and Kipf 2018, *A: B*, [a](https://a.org)")]
    [InlineData("Kingma and Ba (2015, section 3)", "Kingma and Ba 2015, *Adam*, ICLR 2015")]
    [InlineData("Yazıcı et al. 2019 say", "Yazıcı, Foo and Winkler 2019, *Averaging*")]
    [InlineData("[D](https://a.org/1)", "Ho, Jain and Abbeel 2020, *D*, [a](https://a.org/1)")]
    [InlineData("(Directive (EU) 2019/790)", "Directive (EU) 2019/790, *Copyright*")]
    public void A_paper_is_used_where_it_is_named_or_linked(string text, string entry) =>
        Assert.Equal([], Flaws(notebook =>
        {
            Cell(notebook, "goals").Source += "\n" + text;
            Cell(notebook, "sources").Source = "### References\n\n- " + entry;
        }));

    [Theory]
    [InlineData(25, 78, true)]
    [InlineData(26, 78, false)]
    [InlineData(25, 79, false)]
    public void A_cell_has_at_most_25_lines_of_78_columns(int lines, int columns, bool fits)
    {
        var source = string.Join('\n', Enumerable.Repeat(new string('/', columns), lines));
        Assert.Equal(fits, !Flaws(notebook => Cell(notebook, "first").Source = source)
            .Any(flaw => flaw.Contains("at most")));
    }

    [Theory]
    [InlineData("90-2-add", "has the id 90-2-add, expected 90-1- and small letters")]
    [InlineData("90-1-Add", "has the id 90-1-Add")]
    public void An_id_is_spelt_as_the_notebook_and_its_place_say(string id, string flaw) =>
        Assert.Contains(
            Flaws(notebook => Cell(notebook, "90-1-add").Metadata["nbgrader"]!["grade_id"] = id),
            one => one.Contains(flaw));

    [Fact]
    public void An_error_among_the_outputs_is_a_flaw() => Assert.Contains(
        Flaws(notebook => Cell(notebook, "first").Outputs.Add(
            new JsonObject { ["output_type"] = "error", ["ename"] = "Oops" })),
        flaw => flaw.Contains("ended with Oops when it was executed"));

    [Fact]
    public void A_cell_that_was_removed_is_noticed_by_those_below() => Assert.Contains(
        Flaws(notebook => notebook.Keep(cell => cell.Id != "first")),
        flaw => flaw.Contains("a cell above it was added or removed"));

    [Fact]
    public async Task A_solution_must_pass_and_a_stub_must_fail()
    {
        Assert.SkipUnless(File.Exists(Checkout.OfThisProgram().KernelSpec), "no kernel yet");
        using var folder = new TemporaryFolder();
        var notebook = TinyCourse.Write(folder.Path);
        Cell(notebook, "90-1-add-solution").Source =
            Cell(notebook, "90-1-add-solution").Source.Replace("a + b", "a - b");
        Cell(notebook, "90-2-squares-check").Source = "true // \"90-2-squares\"";
        Save(notebook);

        var gan = await Gan.Run("course", "check", "--notebooks", folder.Path);

        Assert.Equal(1, gan.ExitCode);
        Assert.Contains("90-1-add-check", gan.Out);
        Assert.Contains("fails with the solution: Exception: 2 + 3 gives -1, expected 5", gan.Out);
        Assert.Contains("holds with the stub, and must fail", gan.Out);
        Assert.EndsWith("1 notebooks, 4 exercises, 2 flaws\n", gan.Out);
    }

    static string[] Flaws(Action<Notebook> change)
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyCourse.Write(folder.Path);
        Save(notebook);
        change(notebook);
        notebook.Write(notebook.Path);
        return [.. CourseRules.Look([Notebook.Read(notebook.Path)], folder.Path)
            .Select(flaw => flaw.ToString())];
    }

    static void Save(Notebook notebook)
    {
        Tidy.Up(notebook);
        Provenance.Stamp(notebook);
        notebook.Write(notebook.Path);
    }

    static Cell Cell(Notebook notebook, string id) =>
        notebook.Cells.Single(cell => cell.Id == id);
}
