using System.CommandLine;
using GanNotebooks.Cli.Commands;
using GanNotebooks.Cli.Course.Grading;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Course.Commands;

/// <summary><c>./gan course grade</c>: points for a class, as a table and a page for each
/// student.</summary>
sealed class GradeCommand : CoursePart, INeedsSetUp
{
    readonly Argument<DirectoryInfo> handedIn = new("FOLDER")
    {
        Description = "Holds a folder for each student, with the notebooks inside",
    };
    readonly RunOptions limits = new();

    public GradeCommand(Checkout checkout, Option<bool> verbose) : base(checkout, "grade",
        "Run what students handed in, and write points and reports", "grades")
    {
        handedIn.AcceptExistingOnly();
        Add(handedIn);
        limits.AddTo(this);
        SetAction((parsed, cancelled) => Grade(parsed, new PlannedRun(checkout,
            JupyterPython.Find(), limits.Chosen(parsed), parsed.GetValue(verbose)), cancelled));
    }

    public override string Example => """
        ./gan course grade handed-in               # out/grades/grades.csv and a page for each
        ./gan course grade handed-in --seconds 20  # a stricter limit for each cell
        """;

    async Task<int> Grade(ParseResult parsed, PlannedRun run, CancellationToken cancelled)
    {
        var submissions = Submission.In(parsed.GetValue(handedIn)!.FullName, Course(parsed));
        var grader = new Grader(run);
        var graded = new List<GradedNotebook>();
        foreach (var submission in submissions)
        {
            var one = await grader.Grade(submission, cancelled);
            graded.Add(one);
            Console.Out.WriteLine($"{submission.Student,-24} {submission.Source.Name,-24} "
                + $"{one.Points:0.##} of {one.Of:0.##}");
        }
        Write(graded, OutFolder(parsed));
        return 0;
    }

    static void Write(List<GradedNotebook> graded, string folder)
    {
        WholeText.Write(Path.Combine(folder, "grades.csv"), GradeTable.Csv(graded));
        foreach (var student in graded.GroupBy(one => one.Submission.Student))
            WholeText.Write(Path.Combine(folder, $"{student.Key}.html"),
                StudentReport.Html(student.Key, [.. student]));
        Console.Out.WriteLine($"wrote {Path.Combine(folder, "grades.csv")} and a page for each");
    }
}
