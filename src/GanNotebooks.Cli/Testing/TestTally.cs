using System.Xml.Linq;

namespace GanNotebooks.Cli.Testing;

/// <summary>How many tests passed, failed and were skipped, and which failed.</summary>
sealed record TestTally(
    int Passed, int Failed, int Skipped, IReadOnlyList<FailedTest> Failures)
{
    public static TestTally None { get; } = new(0, 0, 0, []);

    public int Total => Passed + Failed + Skipped;

    /// <summary>Reads one report in xUnit's XML format.</summary>
    /// <remarks>An error outside of a test, such as a fixture's, counts as a failure.</remarks>
    public static TestTally Read(string path)
    {
        var assemblies = XDocument.Load(path).Descendants("assembly").ToArray();
        int Sum(string name) => assemblies.Sum(assembly => (int?)assembly.Attribute(name) ?? 0);

        FailedTest[] failures =
        [
            .. assemblies.Descendants("test")
                .Where(test => (string?)test.Attribute("result") == "Fail")
                .Select(test => new FailedTest((string)test.Attribute("name")!,
                    $"{(string?)test.Attribute("type")}.{(string?)test.Attribute("method")}")),
            .. assemblies.Descendants("error").Select(error => new FailedTest(
                (string?)error.Attribute("name") ?? "an error outside of a test", Method: null)),
        ];
        return new(Sum("passed"), Sum("failed") + Sum("errors"), Sum("skipped"), failures);
    }

    public static TestTally operator +(TestTally left, TestTally right) => new(
        left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped,
        [.. left.Failures, .. right.Failures]);

    /// <summary>With these failures counted as passed.</summary>
    public TestTally Except(IEnumerable<FailedTest> recovered)
    {
        FailedTest[] left = [.. Failures.Except(recovered)];
        return this with
        {
            Passed = Passed + Failures.Count - left.Length,
            Failed = left.Length,
            Failures = left,
        };
    }

    /// <summary>The line that ends <c>./gan test</c>.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}

/// <summary>A test that failed.</summary>
/// <param name="Name">As it is shown, with a theory's arguments.</param>
/// <param name="Method">Type and method, by which it can be run again; null for an error outside of
/// a test.</param>
sealed record FailedTest(string Name, string? Method)
{
    public override string ToString() => Name;
}
