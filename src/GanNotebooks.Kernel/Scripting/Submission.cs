using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>A compiled cell.</summary>
/// <param name="Chain">What later cells build on: this cell and those before it.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable PDB.</param>
/// <param name="Warnings">What the compiler minds.</param>
/// <param name="HasCode">Whether there is anything besides usings.</param>
/// <param name="HasValue">Whether it ends in an expression to show.</param>
internal sealed record Submission(
    Chain Chain,
    byte[] Image,
    byte[] Symbols,
    IReadOnlyList<Diagnostic> Warnings,
    bool HasCode,
    bool HasValue)
{
    public CSharpCompilation Compilation => Chain.Last!;

    /// <summary>Whether no later cell can refer to anything in it.</summary>
    public bool DeclaresNothing =>
        Compilation.SyntaxTrees[0].GetCompilationUnitRoot() is { Usings: [], Externs: [] }
        && Compilation.ScriptClass!.GetMembers().All(member => !member.CanBeReferencedByName);
}
