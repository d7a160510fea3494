using System.CommandLine;
using GanNotebooks.Cli.Processes;
using GanNotebooks.Cli.Testing;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan test</c>: runs all test projects, shows what failed, and ends with
/// <c>N passed, N failed, N skipped</c>.</summary>
sealed class TestCommand : Command, IHasExample, INeedsSetUp
{
    readonly Argument<string?> filter = new("FILTER")
    {
        Description = "Only tests with this in their full name, such as Kernel.Tests.Signature",
        Arity = ArgumentArity.ZeroOrOne,
    };
    readonly Option<bool> @long = new("--long")
    {
        Description = "Also those tests that take minutes",
    };

    public TestCommand(Checkout checkout) : base("test", "Run the tests")
    {
        Add(filter);
        Add(@long);
        SetAction((parsed, cancelled) => Run(
            new TestRun(checkout, parsed.GetValue(filter), parsed.GetValue(@long)), cancelled));
    }

    public string Example => """
        ./gan test              # all
        ./gan test IdxReader    # those with this in their name
        """;

    public SetUp SetUp => SetUp.Tests;

    static async Task<int> Run(TestRun run, CancellationToken cancelled)
    {
        var (exitCode, tally, unsteady) = await run.Execute(cancelled);
        if (unsteady.Count > 0)
            Console.Out.WriteLine(
                $"\nUnsteady (failed, then passed by itself):\n  {string.Join("\n  ", unsteady)}");
        if (tally.Failures.Count > 0)
            Console.Out.WriteLine($"\nFailed:\n  {string.Join("\n  ", tally.Failures)}");
        if (tally.Total == 0)
            Console.Out.WriteLine("\nNo test ran.");
        else if (exitCode != 0 && tally.Failed == 0)
            Console.Out.WriteLine($"\nThe test run itself failed (dotnet test: {exitCode}).");
        Console.Out.WriteLine($"\n{tally}");
        return exitCode == 0 && tally is { Total: > 0, Failed: 0 } ? 0 : 1;
    }
}
