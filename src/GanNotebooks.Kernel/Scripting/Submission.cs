using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>A compiled cell.</summary>
/// <param name="Compilation">What later cells build on.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable PDB.</param>
/// <param name="Warnings">What the compiler minds.</param>
/// <param name="HasCode">Whether there is anything besides usings.</param>
/// <param name="HasValue">Whether it ends in an expression to show.</param>
internal sealed record Submission(
    CSharpCompilation Compilation,
    byte[] Image,
    byte[] Symbols,
    IReadOnlyList<Diagnostic> Warnings,
    bool HasCode,
    bool HasValue);
