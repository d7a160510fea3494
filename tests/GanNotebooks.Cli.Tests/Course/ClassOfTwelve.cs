using GanNotebooks.Cli.Course;

namespace GanNotebooks.Cli.Tests.Course;

/// <summary>Twelve students hand in <see cref="TinyCourse"/>, each in another way, and are graded
/// once by the command line.</summary>
public sealed class ClassOfTwelve : IAsyncLifetime
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    readonly TemporaryFolder folder = new();

    public Dictionary<string, string[]> Rows { get; } = [];

    public string HandedIn => folder["handed-in"];

    public string Report(string student) => File.ReadAllText(folder[$"grades/{student}.html"]);

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Checkout.OfThisProgram().KernelSpec)) return;
        var source = TinyCourse.Write(folder["course"]);
        HandIn();
        var gan = await Gan.Run(Limit, [], "course", "grade", HandedIn, "--notebooks",
            folder["course"], "--out", folder["grades"], "--seconds", "15");
        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        foreach (var line in File.ReadLines(folder["grades/grades.csv"]).Skip(1))
            Rows[line.Split(',')[0]] = line.Split(',');
    }

    void HandIn()
    {
        string add = TinyCourse.Add, squares = TinyCourse.Squares, word = TinyCourse.Word;
        Student("perfect", add, squares, word);
        Student("stubs", null, null, null);
        Student("half", "int Add(int a, int b) => 5;", squares, null);
        Student("shapes", add, "int[] Squares(int count) => new int[7];", word);
        Student("endless", add, "int[] Squares(int count) { while (true) { } }", word);
        Student("exits", add, "int[] Squares(int count) { Environment.Exit(0); return []; }", word);
        Student("deletes", add, squares + Deletes, word);
        Student("prints", $"{Prints}{add}", squares, word);
        Student("syntax", add, "int[] Squares(int count) { return [1, 4, 9; }", word);
        Student("edited", "int Add(int a, int b) => 1;", squares, word, edited: true);
        Student("renamed", add, squares, word, renamed: true);
        Directory.CreateDirectory(Path.Combine(HandedIn, "empty"));
        File.WriteAllText(Path.Combine(HandedIn, "empty", $"{TinyCourse.Name}.ipynb"), "");
    }

    const string Deletes = """

        foreach (var file in System.IO.Directory.GetFiles(".")) System.IO.File.Delete(file);
        System.IO.Directory.Delete("../home", true);
        """;

    const string Prints = """
        for (var k = 0; k < 1000; k++) Console.Write(new string('x', 100_000));

        """;

    void Student(string name, string? add, string? squares, string? word,
        bool edited = false, bool renamed = false)
    {
        var notebook = Notebook.Read(folder[$"course/{TinyCourse.Name}.ipynb"]);
        Versions.MakeStudent(notebook);
        foreach (var (exercise, answer) in Exercise.Of(notebook).Zip([add, squares, word]))
        {
            if (answer != null) exercise.Answer.Source = answer;
            if (edited) exercise.Checks[0].Source = "true";
        }
        foreach (var cell in renamed ? notebook.Cells : [])
        {
            cell.Json["id"] = $"other-{cell.Id}";
            if (cell.Metadata["nbgrader"] is { } mark) mark["grade_id"] = $"other-{cell.Id}";
        }
        notebook.Write(Path.Combine(HandedIn, name, $"{TinyCourse.Name}.ipynb"));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return default;
    }
}
