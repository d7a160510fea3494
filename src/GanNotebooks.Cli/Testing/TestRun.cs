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

    string Reports => Path.Combine(Checkout.Out, "tests");

    /// <summary>Runs them on this terminal.</summary>
    /// <returns>The exit code of <c>dotnet test</c>.</returns>
    public Task<int> Execute(CancellationToken cancelled)
    {
        if (Directory.Exists(Reports)) Directory.Delete(Reports, recursive: true);
        var start = Child.Program("dotnet",
            ["test", "--solution", Checkout.Solution, "--configuration", "Release",
             "--max-parallel-test-modules", "1", "--results-directory", Reports,
             "--report-xunit-xml", "--ignore-exit-code", NoTestRan, .. FilterArguments()]);
        start.WorkingDirectory = Checkout.Root;
        if (Long) start.Environment["GAN_LONG_TESTS"] = "1";
        return Child.Run(start, cancelled);
    }

    /// <summary>Adds up what the projects reported.</summary>
    public TestTally ReadReports() => Directory.Exists(Reports)
        ? Directory.EnumerateFiles(Reports, "*.xml").Select(TestTally.Read)
            .Aggregate(TestTally.None, (sum, next) => sum + next)
        : TestTally.None;

    IEnumerable<string> FilterArguments() =>
        Filter == null ? [] : ["--filter-method", $"*{Filter}*"];
}
