using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course;

/// <summary>A heading of a markdown text.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Without emphasis and without signs of code or formulas.</param>
sealed partial record Heading(int Level, string Text)
{
    /// <summary>How Jupyter, and pages made by it, call its place.</summary>
    public string JupyterAnchor => Text.Replace(' ', '-');

    /// <summary>How GitHub calls its place in a markdown file.</summary>
    public string GitHubAnchor =>
        Punctuation().Replace(Text.ToLowerInvariant(), "").Replace(' ', '-');

    public static IEnumerable<Heading> In(string markdown) =>
        Lines().Matches(Fences().Replace(markdown, "")).Select(match =>
            new Heading(match.Groups[1].Length, Signs().Replace(match.Groups[2].Value, "")));

    [GeneratedRegex(@"^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"[*_`$]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
