using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!clear</c>: takes away what the cell has shown so far.</summary>
internal sealed class ClearMagic : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["clear", "cls"];

    public string Summary => "takes away what the cell has shown so far";

    public void Run(MagicPart call, CellContext context, CellRunner runner) =>
        context.Output.Clear(wait: false);
}
