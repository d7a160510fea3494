using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GanNotebooks.Kernel.Display;

/// <summary>A diagnostic as people read it: place, what, the line and a caret.</summary>
internal static class Quotation
{
    const int MostCarets = 60;

    public static IEnumerable<string> Of(Diagnostic diagnostic)
    {
        var kind = diagnostic.Severity == DiagnosticSeverity.Error
            ? Ansi.Red($"error {diagnostic.Id}")
            : $"warning {diagnostic.Id}";
        if (diagnostic.Location is not { IsInSource: true } place)
        {
            yield return $"{kind}: {diagnostic.GetMessage()}";
            yield break;
        }
        var span = place.GetLineSpan();
        var start = span.StartLinePosition;
        yield return $"{span.Path}, line {start.Line + 1}, column {start.Character + 1}: "
            + $"{kind}: {diagnostic.GetMessage()}";

        var line = place.SourceTree!.GetText().Lines[start.Line].ToString();
        var number = $"{start.Line + 1,5} | ";
        yield return number + line;
        yield return $"{new string(' ', number.Length - 2)}| {Carets(line, span)}";
    }

    static string Carets(string line, FileLinePositionSpan span)
    {
        var start = span.StartLinePosition.Character;
        var end = span.EndLinePosition.Line == span.StartLinePosition.Line
            ? span.EndLinePosition.Character
            : line.Length;
        var indent = new string([.. line.Take(start).Select(c => c == '\t' ? '\t' : ' ')]);
        return indent + Ansi.Red(new string('^', Math.Clamp(end - start, 1, MostCarets)));
    }
}
