using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>The cells so far, as the next one builds on them.</summary>
/// <param name="Last">The last submission; null before the first.</param>
/// <param name="References">How many of the session's references the chain has. A submission has
/// its predecessors' anyway; given again, they would pile up from cell to cell.</param>
internal sealed record Chain(CSharpCompilation? Last, int References)
{
    public static readonly Chain Empty = new(null, 0);
}
