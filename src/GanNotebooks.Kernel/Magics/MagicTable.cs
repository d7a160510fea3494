using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary>Every magic: a new one is a class and a line here.</summary>
internal sealed class MagicTable
{
    public IReadOnlyList<IMagic> All { get; } =
    [
        new CSharpMagic(),
        new ImportMagic(),
    ];

    public bool TakesBody(string name) => Named(name)?.TakesBody ?? false;

    /// <exception cref="KernelError">There is no such magic.</exception>
    public IMagic Find(MagicPart call) => Named(call.Name)
        ?? throw new KernelError($"line {call.Line}: there is no magic #!{call.Name}");

    IMagic? Named(string name) => All.FirstOrDefault(magic => magic.Names.Contains(name));
}
