using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary>A line <c>#!name ...</c> of a cell.</summary>
internal interface IMagic
{
    /// <summary>Its names, without the <c>#!</c>; the first is the usual one.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>One line on what it does.</summary>
    string Summary { get; }

    /// <summary>Whether the lines up to the next magic are its own and no C#.</summary>
    bool TakesBody => false;

    /// <exception cref="KernelError">The call asks for what cannot be.</exception>
    void Run(MagicPart call, CellContext context, CellRunner runner);
}
