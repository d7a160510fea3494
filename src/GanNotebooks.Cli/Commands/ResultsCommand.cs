using System.CommandLine;
using System.CommandLine.Parsing;
using GanNotebooks.Cli.Results;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan results</c>: trains what docs/results.md shows, and writes it there.</summary>
sealed class ResultsCommand : Command, IHasExample, INeedsSetUp
{
    readonly Argument<string[]> _names = new("NAME")
    {
        Description =
            $"{string.Join(", ", Experiment.All.Select(e => e.Name))}; all when none is named",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<bool> _smoke = new("--smoke")
    {
        Description = "A hundredth of the steps, to see that it runs",
    };
    readonly Option<string?> _out = new("--out")
    {
        Description = "Where results.md and results/*.png go [default: docs]",
        HelpName = "FOLDER",
    };

    public ResultsCommand(Checkout checkout)
        : base("results", "Train anew what docs/results.md shows, and write it there")
    {
        _names.AcceptOnlyFromAmong([.. Experiment.All.Select(experiment => experiment.Name)]);
        Add(_names);
        Add(_smoke);
        Add(_out);
        Validators.Add(RequireOut);
        SetAction((parsed, cancelled) => Task.Run(() => Run(
            parsed, Path.Combine(checkout.Root, "docs"), cancelled), cancelled));
    }

    public string Example => """
        ./gan results           # all of them: about an hour on two cores
        ./gan results stripes   # one of them
        """;

    int Run(ParseResult parsed, string docs, CancellationToken cancelled)
    {
        var names = parsed.GetValue(_names)!;
        var page = new ResultsPage(parsed.GetValue(_out) ?? docs, parsed.GetValue(_smoke));
        foreach (var experiment in Experiment.All)
            if (names.Length == 0 || names.Contains(experiment.Name))
                page.Write(experiment, cancelled);
        return 0;
    }

    void RequireOut(CommandResult result)
    {
        if (result.GetValue(_smoke) && result.GetValue(_out) is null)
            result.AddError("--smoke needs --out: what means nothing does not belong into docs");
    }
}
