using System.CommandLine;

namespace GanNotebooks.Cli.Course.Commands;

/// <summary><c>./gan course student</c> and <c>solutions</c>: a version of the notebooks.
/// </summary>
sealed class VersionCommand : CoursePart
{
    readonly string example;
    readonly Option<string> library = new("--library")
    {
        Description = "Where out/course is for whoever runs them [default: ../out/course]",
        HelpName = "DIR",
    };

    VersionCommand(Checkout checkout, string name, string description, string example,
        Action<Notebook> make) : base(checkout, name, description, name)
    {
        this.example = example;
        TakeNames();
        Add(library);
        SetAction(parsed =>
        {
            foreach (var notebook in Course(parsed))
            {
                make(notebook);
                if (parsed.GetValue(library) is { } place) Versions.LoadFrom(notebook, place);
                var path = Path.Combine(OutFolder(parsed), $"{notebook.Name}.ipynb");
                notebook.Write(path);
                Console.Out.WriteLine($"wrote {path}");
            }
        });
    }

    public static VersionCommand Student(Checkout checkout) => new(checkout, "student",
        "Write the notebooks for the class: no solutions, no hidden checks, no outputs",
        "./gan course student 02-vanilla-gan   # out/student/02-vanilla-gan.ipynb",
        Versions.MakeStudent);

    public static VersionCommand Solutions(Checkout checkout) => new(checkout, "solutions",
        "Write the notebooks solved, as nbgrader's source version",
        "./gan course solutions --out nbgrader/source/gan   # for a site with nbgrader",
        Versions.MakeSolutions);

    public override string Example => example;
}
