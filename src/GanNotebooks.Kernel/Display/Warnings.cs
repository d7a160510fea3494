using Microsoft.CodeAnalysis;

namespace GanNotebooks.Kernel.Display;

/// <summary>What the compiler minds but accepts.</summary>
internal static class Warnings
{
    public static void Show(IReadOnlyList<Diagnostic> warnings, CellOutput output)
    {
        foreach (var line in warnings.SelectMany(Quotation.Of))
            output.Write("stderr", $"{Ansi.Dim(line)}\n");
    }
}
