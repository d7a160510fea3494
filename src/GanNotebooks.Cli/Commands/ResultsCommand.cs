using System.CommandLine;
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

    public ResultsCommand(Checkout checkout)
        : base("results", "Train anew what docs/results.md shows, and write it there")
    {
        _names.AcceptOnlyFromAmong([.. Experiment.All.Select(experiment => experiment.Name)]);
        Add(_names);
        SetAction((parsed, cancelled) => Task.Run(() => Run(
            checkout, parsed.GetValue(_names)!, cancelled), cancelled));
    }

    public string Example => """
        ./gan results           # all of them: about an hour on two cores
        ./gan results stripes   # one of them
        """;

    static int Run(Checkout checkout, string[] names, CancellationToken cancelled)
    {
        var page = new ResultsPage(Path.Combine(checkout.Root, "docs"));
        foreach (var experiment in Experiment.All)
            if (names.Length == 0 || names.Contains(experiment.Name))
                page.Write(experiment, cancelled);
        return 0;
    }
}
