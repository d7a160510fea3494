using System.Xml.Linq;

namespace GanNotebooks.Cli.Testing;

/// <summary>How many tests passed, failed and were skipped, and which failed.</summary>
sealed record TestTally(int Passed, int Failed, int Skipped, IReadOnlyList<string> Failures)
{
    public static TestTally None { get; } = new(0, 0, 0, []);

    public int Total => Passed + Failed + Skipped;

    /// <summary>Reads one report in xUnit's XML format.</summary>
    /// <remarks>An error outside of a test, such as a fixture's, counts as a failure.</remarks>
    public static TestTally Read(string path)
    {
        var assemblies = XDocument.Load(path).Descendants("assembly").ToArray();
        int Sum(string name) => assemblies.Sum(assembly => (int?)assembly.Attribute(name) ?? 0);

        string[] failures =
        [
            .. assemblies.Descendants("test")
                .Where(test => (string?)test.Attribute("result") == "Fail")
                .Select(test => (string)test.Attribute("name")!),
            .. assemblies.Descendants("error")
                .Select(error => (string?)error.Attribute("name") ?? "an error outside of a test"),
        ];
        return new(Sum("passed"), Sum("failed") + Sum("errors"), Sum("skipped"), failures);
    }

    public static TestTally operator +(TestTally left, TestTally right) => new(
        left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped,
        [.. left.Failures, .. right.Failures]);

    /// <summary>The line that ends <c>./gan test</c>.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
