using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GanNotebooks.Kernel.Cells;

/// <summary>Takes <c>#r</c>, <c>#i</c> and <c>#load</c> out of a piece of C#.</summary>
internal static partial class DirectiveLines
{
    /// <returns>The code with those lines blank, and what they asked for.</returns>
    /// <exception cref="KernelError">One of them has no quoted argument.</exception>
    public static (string Code, IReadOnlyList<Directive> Directives) Take(
        string code, CSharpParseOptions parse)
    {
        if (!code.Contains('#'))
            return (code, []);
        var text = SourceText.From(code);
        var found = CSharpSyntaxTree.ParseText(text, parse).GetRoot()
            .DescendantNodes(descendIntoTrivia: true)
            .OfType<DirectiveTriviaSyntax>()
            .Where(directive => directive.IsActive)
            .Select(directive => text.Lines.GetLineFromPosition(directive.SpanStart))
            .Where(line => Line().IsMatch(line.ToString()))
            .ToList();
        var blanked = text.WithChanges(found.Select(line => new TextChange(line.Span, "")));
        return (blanked.ToString(), [.. found.Select(Read)]);
    }

    static Directive Read(TextLine line)
    {
        var match = Quoted().Match(line.ToString());
        var number = line.LineNumber + 1;
        return match.Success
            ? new Directive(match.Groups["name"].Value, match.Groups["text"].Value, number)
            : throw new KernelError(
                $"line {number}: expected #r, #i or #load with a text in quotes, got: {line}");
    }

    [GeneratedRegex(@"^\s*#\s*(r|i|load)\b")]
    private static partial Regex Line();

    [GeneratedRegex("""^\s*#\s*(?<name>r|i|load)\s+@?"(?<text>[^"]*)"\s*;?\s*(//.*)?$""")]
    private static partial Regex Quoted();
}
