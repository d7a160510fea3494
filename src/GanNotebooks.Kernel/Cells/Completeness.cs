using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Cells;

/// <summary>Whether a piece of code can run as it stands; the names are the protocol's.</summary>
internal enum Completeness
{
    Complete,
    Incomplete,
    Invalid,
}

/// <summary>Judges code by its syntax alone.</summary>
internal static class CompletenessOf
{
    /// <summary>Open comments and open strings are reported where they begin, not where they
    /// should end.</summary>
    static readonly string[] Open = ["CS1035", "CS1039", "CS8997"];

    public static Completeness Code(string code, CSharpParseOptions parse)
    {
        var tree = CSharpSyntaxTree.ParseText(code, parse);
        var errors = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        if (SyntaxFactory.IsCompleteSubmission(tree))
            return errors.Any() ? Completeness.Invalid : Completeness.Complete;

        // What is wrong before the end does not get right by going on.
        var end = code.AsSpan().TrimEnd().Length;
        return errors.Any(d => d.Location.SourceSpan.End < end && !Open.Contains(d.Id)
                || d.Id == "CS1525" && d.Location.SourceSpan.Start < end)
            ? Completeness.Invalid
            : Completeness.Incomplete;
    }
}
