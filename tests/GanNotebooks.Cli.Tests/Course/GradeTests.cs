using GanNotebooks.Cli.Course;

namespace GanNotebooks.Cli.Tests.Course;

public class GradeTests(ClassOfTwelve all) : IClassFixture<ClassOfTwelve>
{
    [Theory]
    [InlineData("perfect", "2", "3", "4", "9")]
    [InlineData("stubs", "0", "0", "0", "0")]
    [InlineData("half", "0", "3", "0", "3")]        // 5 is the visible check's answer only
    [InlineData("shapes", "2", "0", "4", "6")]
    [InlineData("endless", "2", "0", "4", "6")]
    [InlineData("exits", "2", "0", "4", "6")]
    [InlineData("deletes", "2", "3", "4", "9")]     // the copy in its own folder, harming nobody
    [InlineData("prints", "2", "3", "4", "9")]
    [InlineData("syntax", "2", "0", "4", "6")]
    [InlineData("edited", "0", "3", "4", "7")]
    [InlineData("renamed", "2", "3", "4", "9")]
    [InlineData("empty", "0", "0", "0", "0")]
    public void Everyone_gets_the_right_points(
        string student, string add, string squares, string word, string sum)
    {
        RequireKernel();
        var row = all.Rows[student];
        Assert.Equal([add, squares, word, sum], [row[1], row[2], row[3], row[5]]);
        Assert.Equal((student == "empty" ? "0" : "", "14"), (row[4], row[6]));
    }

    [Theory]
    [InlineData("half", "90-1-add", "-1 + 1 is not 0")]
    [InlineData("shapes", "90-2-squares", "not 3 numbers")]
    [InlineData("endless", "90-2-squares", "not done after 15 s, and stopped")]
    [InlineData("exits", "90-2-squares", "the kernel ended while this ran")]
    [InlineData("prints", "90-1-add", "99,980,000 characters more")]
    [InlineData("edited", "90-1-add", "90-1-add-check: the check was changed; ours was run")]
    [InlineData("renamed", "90-1-add", "its cell was renamed, and found by what it holds")]
    [InlineData("empty", "90-1-add", "is not a notebook")]
    public void A_report_says_what_was_wrong(string student, string exercise, string why)
    {
        RequireKernel();
        var report = all.Report(student);
        Assert.Contains(exercise, report);
        Assert.Contains(why, report);
        Assert.InRange(report.Length, 1_000, 200_000);
    }

    [Fact]
    public void What_was_handed_in_stays_as_it_was()
    {
        RequireKernel();
        Assert.Equal(12, Directory.EnumerateFiles(
            all.HandedIn, "*.ipynb", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Memory_beyond_the_limit_costs_its_exercise_and_no_other()
    {
        RequireKernel();
        using var folder = new TemporaryFolder();
        var notebook = TinyCourse.Write(folder["course"]);
        var answers = Exercise.Of(notebook);
        answers[0].Answer.Source = TinyCourse.Add;
        answers[1].Answer.Source = """
            unsafe int[] Squares(int count)
            {
                while (true)
                    System.Runtime.InteropServices.NativeMemory.Fill(
                        System.Runtime.InteropServices.NativeMemory.Alloc(20_000_000),
                        20_000_000, 1);
            }
            """;
        answers[2].Answer.Source = TinyCourse.Word;
        notebook.Write(folder["handed-in/greedy.ipynb"]);

        var gan = await Gan.Run("course", "grade", folder["handed-in"], "--notebooks",
            folder["course"], "--out", folder["grades"], "--memory", "0.8");

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        Assert.StartsWith("greedy,2,0,4,,6,14,5,",
            File.ReadAllLines(folder["grades/grades.csv"])[1]);
        Assert.Contains("took more than 0.8 GB of memory",
            File.ReadAllText(folder["grades/greedy.html"]));
    }

    static void RequireKernel() => Assert.SkipUnless(
        File.Exists(Checkout.OfThisProgram().KernelSpec), "./gan has not built the kernel yet");
}
