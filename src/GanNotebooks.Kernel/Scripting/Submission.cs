using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>A compiled cell.</summary>
/// <param name="Chain">What later cells build on: this cell and those before it.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable PDB.</param>
/// <param name="Warnings">What the compiler minds.</param>
/// <param name="HasCode">Whether there is anything besides usings.</param>
internal sealed record Submission(
    Chain Chain,
    byte[] Image,
    byte[] Symbols,
    IReadOnlyList<Diagnostic> Warnings,
    bool HasCode)
{
    public CSharpCompilation Compilation => Chain.Last!;

    /// <summary>Whether no later cell can refer to anything in it.</summary>
    public bool DeclaresNothing =>
        Root is { Usings: [], Externs: [] }
        && Compilation.ScriptClass!.GetMembers().All(member => !member.CanBeReferencedByName);

    /// <summary>Whether it ends in an expression to show: one without a semicolon that has a value,
    /// be it null.</summary>
    public bool HasValue =>
        Root.Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last,
        }
        && Compilation.GetSemanticModel(Root.SyntaxTree).GetTypeInfo(last.Expression)
            .ConvertedType is { SpecialType: not SpecialType.System_Void };

    CompilationUnitSyntax Root => Compilation.SyntaxTrees[0].GetCompilationUnitRoot();
}
