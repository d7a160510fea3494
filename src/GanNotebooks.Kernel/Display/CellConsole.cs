using System.Reflection;
using GanNotebooks.Kernel.Stdin;

namespace GanNotebooks.Kernel.Display;

/// <summary>Puts the console into the cells' hands.</summary>
internal static class CellConsole
{
    /// <summary>From now on what a cell writes lands under it, and what it reads, a person is
    /// asked for.</summary>
    public static void Take()
    {
        Take<TextWriter>("s_out", new CellWriter("stdout"), Console.SetOut);
        Take<TextWriter>("s_error", new CellWriter("stderr"), Console.SetError);
        Take<TextReader>("s_in", new CellReader(), Console.SetIn);
    }

    /// <remarks>Console.SetOut wraps the writer in a lock, and a cell that is stopped while it
    /// writes would leave that lock taken for good; our writer has one that survives. So the field
    /// is set itself, as long as the framework has it.</remarks>
    static void Take<T>(string field, T value, Action<T> otherwise)
    {
        var own = typeof(Console).GetField(field, BindingFlags.Static | BindingFlags.NonPublic);
        if (own?.FieldType == typeof(T))
            own.SetValue(null, value);
        else
            otherwise(value);
    }
}
