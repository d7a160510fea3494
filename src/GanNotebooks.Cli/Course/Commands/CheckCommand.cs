using System.CommandLine;
using GanNotebooks.Cli.Commands;
using GanNotebooks.Cli.Course.Checking;
using GanNotebooks.Cli.Course.Grading;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Course.Commands;

/// <summary><c>./gan course check</c>: whether the course is fit to be published.</summary>
sealed class CheckCommand : CoursePart, INeedsSetUp
{
    readonly Option<bool> unrun = new("--static")
    {
        Description = "Only what can be seen without running a cell",
    };
    readonly RunOptions limits = new();

    public CheckCommand(Checkout checkout, Option<bool> verbose) : base(checkout, "check",
        "Find outputs that are out of step, dead links, broken exercises", place: null)
    {
        TakeNames();
        Add(unrun);
        limits.AddTo(this);
        SetAction(async (parsed, cancelled) =>
        {
            var course = Course(parsed);
            List<Flaw> flaws = [.. CourseRules.Look(course, FolderOfCourse(parsed))];
            if (!parsed.GetValue(unrun))
            {
                var run = new PlannedRun(checkout, JupyterPython.Find(), limits.Chosen(parsed),
                    parsed.GetValue(verbose));
                foreach (var notebook in course)
                    flaws.AddRange(await new SolutionRules(run).Look(notebook, cancelled));
            }
            return Tell(course, flaws);
        });
    }

    public override string Example => """
        ./gan course check            # all notebooks; runs every exercise's stub and solution
        ./gan course check --static   # without running anything
        """;

    static int Tell(IReadOnlyList<Notebook> course, List<Flaw> flaws)
    {
        foreach (var flaw in flaws) Console.Out.WriteLine(flaw);
        var exercises = course.Sum(notebook => Exercise.Of(notebook).Count);
        Console.Out.WriteLine(
            $"{course.Count} notebooks, {exercises} exercises, {flaws.Count} flaws");
        return flaws.Count == 0 ? 0 : 1;
    }
}
