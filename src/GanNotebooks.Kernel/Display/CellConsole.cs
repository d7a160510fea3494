using System.Reflection;

namespace GanNotebooks.Kernel.Display;

/// <summary>Puts the console into the cells' hands.</summary>
internal static class CellConsole
{
    /// <summary>From now on what the process writes lands under the cell that writes it.</summary>
    public static void Take()
    {
        Take("s_out", new CellWriter("stdout"), Console.SetOut);
        Take("s_error", new CellWriter("stderr"), Console.SetError);
    }

    /// <remarks>Console.SetOut wraps the writer in a lock, and a cell that is stopped while it
    /// writes would leave that lock taken for good; our writer has one that survives. So the field
    /// is set itself, as long as the framework has it.</remarks>
    static void Take(string field, TextWriter writer, Action<TextWriter> otherwise)
    {
        var own = typeof(Console).GetField(field, BindingFlags.Static | BindingFlags.NonPublic);
        if (own?.FieldType == typeof(TextWriter))
            own.SetValue(null, writer);
        else
            otherwise(writer);
    }
}
