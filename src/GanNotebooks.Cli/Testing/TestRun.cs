using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Testing;

/// <summary>All test projects of the solution, one after the other: many of them start
/// processes of their own and hold them to time limits.</summary>
/// <param name="Checkout">Whose tests.</param>
/// <param name="Filter">A part of a test's full name; null for all tests.</param>
/// <param name="Long">Whether tests that take minutes run too; they look at
/// <c>GAN_LONG_TESTS</c>.</param>
sealed record TestRun(Checkout Checkout, string? Filter, bool Long)
{
    /// <summary>Microsoft.Testing.Platform's exit code for a project without such a test.</summary>
    const string NoTestRan = "8";

    /// <summary>More failures than this are no accident.</summary>
    const int FewFailures = 5;

    string Reports => Path.Combine(Checkout.Out, "tests");

    /// <summary>Runs them on this terminal. A few that fail are run once more by themselves: whether
    /// a browser or a kernel keeps its time limit can depend on what else the machine does.</summary>
    public async Task<TestOutcome> Execute(CancellationToken cancelled)
    {
        if (Directory.Exists(Reports)) Directory.Delete(Reports, recursive: true);
        var (exitCode, first) = await Run(
            "first", Filter == null ? [] : [$"*{Filter}*"], cancelled);
        if (first.Failures.Count is 0 or > FewFailures
            || first.Failures.Any(test => test.Method == null))
            return new(exitCode, first, []);

        Console.Out.WriteLine("\nFailed, and run once more by themselves:\n  "
            + string.Join("\n  ", first.Failures));
        (exitCode, var second) = await Run(
            "again", first.Failures.Select(test => test.Method!).Distinct(), cancelled);
        FailedTest[] unsteady = second.Total == 0 ? [] : [.. first.Failures.Except(second.Failures)];
        return new(exitCode, first.Except(unsteady), unsteady);
    }

    /// <returns>The exit code of <c>dotnet test</c>, and what the projects reported.</returns>
    async Task<(int ExitCode, TestTally Tally)> Run(
        string name, IEnumerable<string> methods, CancellationToken cancelled)
    {
        var reports = Path.Combine(Reports, name);
        var start = Child.Program("dotnet",
            ["test", "--solution", Checkout.Solution, "--configuration", "Release",
             "--max-parallel-test-modules", "1", "--results-directory", reports,
             "--report-xunit-xml", "--ignore-exit-code", NoTestRan,
             .. methods.SelectMany(method => (string[])["--filter-method", method])]);
        start.WorkingDirectory = Checkout.Root;
        if (Long) start.Environment["GAN_LONG_TESTS"] = "1";
        var exitCode = await Child.Run(start, cancelled);
        return (exitCode, Directory.Exists(reports)
            ? Directory.EnumerateFiles(reports, "*.xml").Select(TestTally.Read)
                .Aggregate(TestTally.None, (sum, next) => sum + next)
            : TestTally.None);
    }
}

/// <summary>How a run of the tests ended.</summary>
/// <param name="ExitCode">Of the last <c>dotnet test</c>.</param>
/// <param name="Tally">What passed in the end.</param>
/// <param name="Unsteady">What failed at first and passed by itself.</param>
sealed record TestOutcome(int ExitCode, TestTally Tally, IReadOnlyList<FailedTest> Unsteady);
