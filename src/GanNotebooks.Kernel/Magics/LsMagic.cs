using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Display;
using static Microsoft.DotNet.Interactive.Kernel;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!lsmagic</c>: lists the magics.</summary>
internal sealed class LsMagic(MagicTable magics) : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["lsmagic"];

    public string Summary => "lists the magics";

    public void Run(MagicPart call, CellContext context, CellRunner runner) =>
        display(new ValueTable(["Magic", "What it does"], [.. magics.All.Select(Row)], Rest: ""));

    static string[] Row(IMagic magic) =>
        [string.Join(", ", magic.Names.Select(name => $"#!{name}")), magic.Summary];
}
