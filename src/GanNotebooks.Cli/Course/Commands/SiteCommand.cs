using GanNotebooks.Cli.Commands;
using GanNotebooks.Cli.Course.Site;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Course.Commands;

/// <summary><c>./gan course site</c>: the course as pages that any web server can hand out.
/// </summary>
sealed class SiteCommand : CoursePart, INeedsSetUp
{
    public SiteCommand(Checkout checkout) : base(checkout, "site",
        "Write the executed notebooks as a web site that needs neither network nor JavaScript",
        "site") =>
        SetAction(async (parsed, cancelled) =>
        {
            var builder = new SiteBuilder(checkout, JupyterPython.Find(), OutFolder(parsed));
            await builder.Build(Course(parsed), FolderOfCourse(parsed), cancelled);
            Console.Out.WriteLine($"wrote {Path.Combine(OutFolder(parsed), "index.html")}");
        });

    public override string Example =>
        "./gan course site --out public   # then hand out the folder with any web server";
}
