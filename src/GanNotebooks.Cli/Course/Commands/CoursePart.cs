using System.CommandLine;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Course.Commands;

/// <summary>A teacher's tool; all of them work on the notebooks of one folder.</summary>
abstract class CoursePart : Command, IHasExample
{
    readonly Argument<string[]> names = new("NOTEBOOK")
    {
        Description = "Names of notebooks [default: all]",
        Arity = ArgumentArity.ZeroOrMore,
    };
    readonly Option<DirectoryInfo> notebooks = new("--notebooks")
    {
        Description = "The folder of the course [default: notebooks]",
        HelpName = "DIR",
    };
    readonly Option<DirectoryInfo> folder = new("--out") { HelpName = "DIR" };
    readonly string place;

    /// <param name="checkout">The checkout that the command works in.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="description">What it does, in a line.</param>
    /// <param name="place">Where its results go below <c>out/</c>; null when it has none.</param>
    protected CoursePart(Checkout checkout, string name, string description, string? place)
        : base(name, description)
    {
        Checkout = checkout;
        this.place = place ?? "";
        Add(notebooks);
        if (place == null) return;
        folder.Description = $"Where the results go [default: out/{place}]";
        Add(folder);
    }

    public abstract string Example { get; }

    protected Checkout Checkout { get; }

    /// <summary>Lets the user choose notebooks by name.</summary>
    protected void TakeNames() => Add(names);

    protected string FolderOfCourse(ParseResult parsed) =>
        parsed.GetValue(notebooks)?.FullName ?? Checkout.Notebooks;

    protected IReadOnlyList<Notebook> Course(ParseResult parsed) =>
        new CourseFolder(FolderOfCourse(parsed)).Read(parsed.GetValue(names) ?? []);

    protected string OutFolder(ParseResult parsed) =>
        parsed.GetValue(folder)?.FullName ?? Path.Combine(Checkout.Out, place);
}
