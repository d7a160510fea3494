using Microsoft.CodeAnalysis;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>A cell's code has errors; nothing of it ran.</summary>
internal sealed class CompilationFailed(IEnumerable<Diagnostic> diagnostics) : Exception
{
    /// <summary>The errors, in the order of the code.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } =
    [
        .. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .OrderBy(d => d.Location.SourceSpan.Start),
    ];

    public override string Message => Errors.Count > 0
        ? $"{Errors[0].Id}: {Errors[0].GetMessage()}"
        : "the code does not compile";
}
