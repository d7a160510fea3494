using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary>The magics by which notebooks of other kernels change to other languages.</summary>
internal sealed class ForeignLanguageMagic : IMagic
{
    public IReadOnlyList<string> Names { get; } =
        ["fsharp", "f#", "pwsh", "powershell", "sql", "kql", "http", "python", "R", "vb"];

    public string Summary => "other languages need another kernel";

    public bool TakesBody => true;

    public void Run(MagicPart call, CellContext context, CellRunner runner) =>
        throw new KernelError($"line {call.Line}: this kernel speaks C# and no {call.Name}. "
        + "Write the part in C#, or put it into a notebook with a kernel of that language.");
}
