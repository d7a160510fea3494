using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course;

/// <summary>nbgrader's marks inside a cell, in comments of C#.</summary>
/// <example><code>
/// // BEGIN SOLUTION
/// return a + (b - a) * t;
/// // END SOLUTION
/// </code></example>
static partial class Markers
{
    /// <summary>What stands in a learner's cell in place of a solution. An nbgrader site sets it
    /// as its <c>code_stub</c> for C#.</summary>
    public const string Stub = "throw new NotImplementedException();";

    const string BeginSolution = "BEGIN SOLUTION", EndSolution = "END SOLUTION";
    const string BeginHidden = "BEGIN HIDDEN TESTS", EndHidden = "END HIDDEN TESTS";
    static readonly string[] s_marks = [BeginSolution, EndSolution, BeginHidden, EndHidden];

    public static bool HasSolution(string source) => source.Contains(BeginSolution);

    /// <summary>Puts the stub where a solution is marked.</summary>
    /// <exception cref="FormatException">A mark has no partner.</exception>
    public static string WithoutSolution(string source) =>
        Cut(source, BeginSolution, EndSolution, [Stub]);

    /// <summary>Text to be written by the learner, with an example of an answer below it, which
    /// markdown does not show the marks of.</summary>
    public static string WithExample(string text, string example) => text.TrimEnd()
        + $"\n\n<!-- {BeginSolution} -->\n{example.TrimEnd()}\n<!-- {EndSolution} -->";

    /// <summary>The text that <see cref="WithExample"/> began with.</summary>
    /// <exception cref="FormatException">A mark has no partner.</exception>
    public static string WithoutExample(string source) =>
        Cut(source, BeginSolution, EndSolution, []).TrimEnd();

    /// <summary>Leaves out the checks that only the grader runs.</summary>
    /// <exception cref="FormatException">A mark has no partner.</exception>
    public static string WithoutHidden(string source) => Cut(source, BeginHidden, EndHidden, []);

    /// <summary>Leaves out the marks of hidden checks, and keeps the checks.</summary>
    public static string Revealed(string source) => string.Join('\n', source.Split('\n')
        .Where(line => !line.Contains(BeginHidden) && !line.Contains(EndHidden)));

    /// <summary>The first line that looks like a mark and is none, as a misspelt one hides
    /// nothing.</summary>
    public static string? Misspelt(string source) => source.Split('\n')
        .Where(line => LikeMark().IsMatch(line))
        .FirstOrDefault(line => !s_marks.Any(line.Contains))?.Trim();

    /// <summary>A solution in which those lines are marked that the stub does not have; cutting
    /// them out gives the stub again.</summary>
    /// <exception cref="FormatException">It does not: the stub has something other than one
    /// line, <see cref="Stub"/>, in place of the marked lines.</exception>
    public static string Mark(string stub, string solution)
    {
        var (few, many) = (stub.Split('\n'), solution.Split('\n'));
        var shorter = Math.Min(few.Length, many.Length);
        var head = Enumerable.Range(0, shorter).TakeWhile(k => few[k] == many[k]).Count();
        var tail = Enumerable.Range(1, shorter - head).TakeWhile(k => few[^k] == many[^k]).Count();
        if (few.Length - head - tail != 1 || few[head].Trim() != Stub)
            throw new FormatException($"the stub must be the solution with the line '{Stub}' in "
                + "place of its own part, and otherwise equal line by line");
        var indent = few[head][..^few[head].TrimStart().Length];
        return string.Join('\n', [.. many[..head], $"{indent}// {BeginSolution}",
            .. many[head..^tail], $"{indent}// {EndSolution}", .. many[^tail..]]);
    }

    static string Cut(string source, string begin, string end, string[] instead)
    {
        var kept = new List<string>();
        var inside = false;
        foreach (var line in source.Split('\n'))
        {
            var (begins, ends) = (line.Contains(begin), line.Contains(end));
            if (inside ? begins : ends)
                throw new FormatException($"'{line.Trim()}' has no partner in its cell");
            if (begins)
                kept.AddRange(instead.Select(text => line[..^line.TrimStart().Length] + text));
            else if (!inside && !ends)
                kept.Add(line);
            inside = begins || inside && !ends;
        }
        return inside ? throw new FormatException($"'{begin}' has no '{end}' in its cell")
            : string.Join('\n', kept);
    }

    [GeneratedRegex(@"^\s*(//|<!--)\s*(BEGIN|END)\s")]
    private static partial Regex LikeMark();
}
