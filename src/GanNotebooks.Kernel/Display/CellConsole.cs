using GanNotebooks.Kernel.Stdin;

namespace GanNotebooks.Kernel.Display;

/// <summary>Puts the console into the cells' hands.</summary>
internal static class CellConsole
{
    /// <summary>From now on what a cell writes lands under it, and what it reads, a person is
    /// asked for.</summary>
    public static void Take()
    {
        Console.SetOut(new CellWriter("stdout"));
        Console.SetError(new CellWriter("stderr"));
        Console.SetIn(new CellReader());
    }
}
