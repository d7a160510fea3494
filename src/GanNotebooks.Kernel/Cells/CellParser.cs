using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Cells;

/// <summary>Splits a cell at its magics.</summary>
/// <remarks>A line is a magic if it starts with <c>#!</c> and a letter, and the compiler sees it
/// as a directive: in a raw string or a comment it is text.</remarks>
/// <param name="parse">How C# is parsed.</param>
/// <param name="takesBody">Whether the magic of that name takes the lines after it.</param>
internal sealed class CellParser(CSharpParseOptions parse, Func<string, bool> takesBody)
{
    public IReadOnlyList<CellPart> Split(string cell)
    {
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        var parts = new List<CellPart>();
        var at = 0;
        while (at < lines.Length)
        {
            var magic = NextMagic(lines, at);
            AddCode(parts, lines, at, magic);
            at = magic;
            if (at == lines.Length)
                break;

            var (name, arguments) = Words(lines[at]);
            var end = takesBody(name) ? NextMark(lines, at + 1) : at + 1;
            var body = string.Join('\n', lines[(at + 1)..end]);
            parts.Add(new MagicPart(name, arguments, body, at + 1));
            at = end;
        }
        return parts;
    }

    /// <summary>The first line from a start on that looks like a magic.</summary>
    static int NextMark(string[] lines, int start)
    {
        var found = Array.FindIndex(lines, start, IsMark);
        return found < 0 ? lines.Length : found;
    }

    static bool IsMark(string line) =>
        line.Length > 2 && line.StartsWith("#!", StringComparison.Ordinal)
        && char.IsAsciiLetter(line[2]);

    /// <summary>The first line from a start on that is a magic amid C#.</summary>
    int NextMagic(string[] lines, int start)
    {
        var mark = NextMark(lines, start);
        if (mark == lines.Length || mark == start)
            return mark;
        var code = Blank(lines, start, lines.Length);
        var tree = CSharpSyntaxTree.ParseText(code, parse);
        var starts = tree.GetText().Lines;
        while (mark < lines.Length && !IsDirective(tree.GetRoot(), starts[mark].Start))
            mark = NextMark(lines, mark + 1);
        return mark;
    }

    static bool IsDirective(SyntaxNode root, int position) =>
        root.FindTrivia(position).IsDirective;

    void AddCode(List<CellPart> parts, string[] lines, int start, int end)
    {
        if (lines[start..end].All(string.IsNullOrWhiteSpace))
            return;
        var (code, directives) = DirectiveLines.Take(Blank(lines, start, end), parse);
        parts.Add(new CodePart(code, directives));
    }

    /// <summary>The lines from start to end, with as many empty ones before them as the cell has.
    /// </summary>
    static string Blank(string[] lines, int start, int end) =>
        new StringBuilder().Append('\n', start).AppendJoin('\n', lines[start..end]).ToString();

    static (string Name, string Arguments) Words(string line)
    {
        var words = line[2..].Split([' ', '\t'], 2, StringSplitOptions.TrimEntries);
        return (words[0], words.Length > 1 ? words[1] : "");
    }
}
