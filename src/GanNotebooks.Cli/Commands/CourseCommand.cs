using System.CommandLine;
using GanNotebooks.Cli.Course.Commands;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan course</c>: the teacher's tools.</summary>
sealed class CourseCommand : Command, IHasExample
{
    public CourseCommand(Checkout checkout, Option<bool> verbose)
        : base("course", "Hand out, grade, check and publish the course")
    {
        Add(VersionCommand.Student(checkout));
        Add(VersionCommand.Solutions(checkout));
        Add(new GradeCommand(checkout, verbose));
        Add(new CheckCommand(checkout, verbose));
        Add(new ExecuteCommand(checkout, verbose));
        Add(new SiteCommand(checkout));
    }

    public string Example => """
        ./gan course student           # what the class gets: out/student
        ./gan course grade handed-in   # what comes back: points and reports in out/grades
        """;
}
