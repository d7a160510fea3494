using System.CommandLine;
using GanNotebooks.Cli.Processes;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan bench</c>: measures side by side with PyTorch, in alternation.</summary>
sealed class BenchCommand : Command, IHasExample, INeedsSetUp
{
    const string Project = "tests/GanNotebooks.Benchmarks";

    readonly Argument<string[]> rows = new("ROW")
    {
        Description = "Rows to measure: operators, adam, gan; all when none is named",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public BenchCommand(Checkout checkout) : base("bench", "Measure side by side with PyTorch")
    {
        Add(rows);
        SetAction((parsed, cancelled) =>
        {
            string[] program = ["run", "--configuration", "Release", "--project", Project, "--"];
            var start = Child.Program("dotnet", [.. program, .. parsed.GetValue(rows)!]);
            start.WorkingDirectory = checkout.Root;
            return Child.Run(start, cancelled);
        });
    }

    public string Example => """
        ./gan bench              # all rows
        ./gan bench operators    # what one call costs
        """;
}
