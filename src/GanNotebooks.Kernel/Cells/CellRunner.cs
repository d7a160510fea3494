using System.Text.RegularExpressions;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Magics;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Cells;

/// <summary>Runs a cell part by part: directives, C#, magics.</summary>
internal sealed partial class CellRunner(
    Interpreter interpreter, DirectiveRunner directives, MagicTable magics, Sources sources)
{
    /// <summary>Runs a cell on this thread.</summary>
    /// <returns>The value of its last expression.</returns>
    /// <exception cref="CompilationFailed">Its C# has errors.</exception>
    /// <exception cref="KernelError">A directive or magic asks for what cannot be.</exception>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public CellValue Run(string code, CellContext context)
    {
        sources.Add(context.Path, code);
        var value = default(CellValue);
        foreach (var part in Parts(code))
        {
            if (value.HasValue)
                Show(value.Value, context);
            value = part switch
            {
                CodePart c => RunCode(c, context),
                MagicPart m => RunMagic(m, context),
                _ => default,
            };
        }
        return value;
    }

    /// <summary>Whether a cell can run as it stands; its last stretch of C# decides.</summary>
    public Completeness Completeness(string code)
    {
        try
        {
            return Parts(code).LastOrDefault() is CodePart last
                ? CompletenessOf.Code(last.Code, SubmissionCompiler.Parse)
                : Cells.Completeness.Complete;
        }
        catch (KernelError)
        {
            return Cells.Completeness.Invalid;
        }
    }

    /// <summary>Shows a value under the cell, stoppable as the cell is.</summary>
    public static void Show(object? value, CellContext context) => context.Run.Execute(() =>
    {
        Microsoft.DotNet.Interactive.Kernel.display(value);
        return Task.FromResult<object?>(null);
    });

    /// <remarks>A cell that is but a name and a question mark asks for help.</remarks>
    IReadOnlyList<CellPart> Parts(string code) => Question().Match(code) is { Success: true } asked
        ? [new MagicPart("help", asked.Groups["name"].Value, "", 1)]
        : new CellParser(SubmissionCompiler.Parse, magics.TakesBody).Split(code);

    CellValue RunCode(CodePart part, CellContext context)
    {
        directives.Run(part.Directives, context, this);
        if (string.IsNullOrWhiteSpace(part.Code))
            return default;

        var submission = interpreter.Compile(part.Code, context.Path, context.Run.Token);
        Warnings.Show(submission.Warnings, context.Output);
        var value = interpreter.Run(submission, context.Run);
        var isShown = value is Microsoft.DotNet.Interactive.DisplayedValue;
        return new CellValue(!isShown && (value is not null || submission.HasValue), value);
    }

    CellValue RunMagic(MagicPart part, CellContext context)
    {
        magics.Find(part).Run(part, context, this);
        return default;
    }

    [GeneratedRegex(@"\A\s*(?<name>\w[\w.]*)\?\s*\z")]
    private static partial Regex Question();
}
