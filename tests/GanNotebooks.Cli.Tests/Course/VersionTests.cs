using GanNotebooks.Cli.Course;

namespace GanNotebooks.Cli.Tests.Course;

public class VersionTests
{
    [Fact]
    public void A_students_version_has_no_solutions_no_hidden_checks_and_no_outputs()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyCourse.Write(folder.Path);
        notebook.Cells.Single(cell => cell.Id == "first").Outputs.Add("something");

        Versions.MakeStudent(notebook);
        notebook.Write(folder["student.ipynb"]);

        var text = File.ReadAllText(folder["student.ipynb"]);
        Assert.DoesNotContain("Solution</summary>", text);
        Assert.DoesNotContain("HIDDEN", text);
        Assert.DoesNotContain("-1 + 1 is not 0", text);
        Assert.Contains("2 + 3 gives", text);
        Assert.Contains(Markers.Stub, text);
        Assert.All(notebook.Cells, cell => Assert.Empty(cell.Outputs));
    }

    [Fact]
    public void A_solved_version_is_what_nbgrader_starts_from()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyCourse.Write(folder.Path);
        var stub = Exercise.Of(notebook)[0].Stub;

        Versions.MakeSolutions(notebook);

        var solved = Exercise.Of(notebook)[0].Answer.Source;
        Assert.Equal("""
            int Add(int a, int b)
            {
                // The sum of two numbers.
                // BEGIN SOLUTION
                return a + b;
                // END SOLUTION
            }
            """, solved);
        Assert.Equal(stub, Markers.WithoutSolution(solved));
        Versions.MakeStudent(notebook);
        Assert.Equal(stub, Exercise.Of(notebook)[0].Answer.Source);
    }

    [Fact]
    public void A_version_can_load_the_library_from_where_a_site_keeps_it()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyCourse.Write(folder.Path);
        var first = notebook.Cells.Single(cell => cell.Id == "first");
        first.Source = "#!import ../out/course/course.dib\nvar started = true;";

        Versions.LoadFrom(notebook, "/opt/gan/");

        Assert.Equal("#!import /opt/gan/course.dib\nvar started = true;", first.Source);
    }

    [Fact]
    public void A_solved_version_has_solutions_only_where_nbgrader_removes_them()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyCourse.Write(folder.Path);

        Versions.MakeSolutions(notebook);

        Assert.DoesNotContain(notebook.Cells, cell => cell.Note(Exercise.SolutionNote) != null);
        Assert.All(notebook.Cells.Where(cell => cell.Mark is not { IsAnswer: true }),
            cell => Assert.DoesNotContain("Solution</summary>", cell.Source));
        var essay = Exercise.Of(notebook)[3];
        Assert.Contains("Anything with a reason.", essay.Answer.Source);
        Assert.Equal("Write here.", essay.Stub);
    }

    [Fact]
    public void A_solution_that_changes_more_than_the_stubs_line_is_an_error() =>
        Assert.Throws<FormatException>(() => Markers.Mark(
            $"int Add(int a)\n{{\n    {Markers.Stub}\n}}", "int Sum(int a)\n{\n    return a;\n}"));

    [Fact]
    public void A_tidied_notebook_is_the_same_after_another_run()
    {
        using var folder = new TemporaryFolder();
        string Run(int count, string style)
        {
            var notebook = TinyCourse.Write(folder.Path);
            var cell = notebook.Cells.Single(one => one.Id == "first");
            cell.Json["execution_count"] = count;
            cell.Metadata["execution"] = $"at {count} o'clock";
            cell.Outputs.Add(System.Text.Json.Nodes.JsonNode.Parse($$$"""
                { "output_type": "execute_result", "execution_count": {{{count}}},
                  "data": { "text/html": "<b>1</b>{{{style}}}" } }
                """));
            Tidy.Up(notebook);
            notebook.Write(notebook.Path);
            return File.ReadAllText(notebook.Path);
        }

        Assert.Equal(Run(1, ""), Run(7, "<style>\\n.dni-code-hint {\\n}\\n</style>"));
    }
}
