using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!lsmagic</c>: lists the magics.</summary>
internal sealed class LsMagic(MagicTable magics) : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["lsmagic"];

    public string Summary => "lists the magics";

    public void Run(MagicPart call, CellContext context, CellRunner runner) => Table.Show(
        ["Magic", "What it does"],
        [.. magics.All.Select(magic => new[]
        {
            string.Join(", ", magic.Names.Select(name => $"#!{name}")), magic.Summary,
        })]);
}
