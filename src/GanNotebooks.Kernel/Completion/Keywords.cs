using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Completion;

/// <summary>The words of the language.</summary>
internal static class Keywords
{
    public static IReadOnlyList<Proposal> All { get; } =
    [
        .. SyntaxFacts.GetReservedKeywordKinds()
            .Concat([SyntaxKind.AsyncKeyword, SyntaxKind.AwaitKeyword, SyntaxKind.VarKeyword,
                SyntaxKind.RecordKeyword, SyntaxKind.WhenKeyword, SyntaxKind.NameOfKeyword])
            .Select(SyntaxFacts.GetText)
            .Where(text => !text.StartsWith("__", StringComparison.Ordinal))
            .Order()
            .Select(text => new Proposal(text, "keyword", "")),
    ];
}
