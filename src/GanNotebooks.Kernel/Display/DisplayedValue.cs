using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Scripting;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value that is on display and can give way to another.</summary>
public sealed class DisplayedValue
{
    readonly Func<object?, JsonObject> format;
    readonly CellOutput? shownBy = CellOutput.Current;

    DisplayedValue(object? value, Func<object?, JsonObject> format) =>
        (Value, this.format) = (value, format);

    /// <summary>The name under which front ends know this display.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What is on display now.</summary>
    public object? Value { get; private set; }

    /// <summary>Shows another value in this one's place, from whichever cell.</summary>
    /// <param name="updatedValue">Anything, null included; it is formatted as the first value
    /// was.</param>
    public void Update(object? updatedValue)
    {
        CellRun.StopHere();
        Value = updatedValue;
        (CellOutput.Current ?? shownBy)?.Display(format(updatedValue), DisplayId, update: true);
    }

    internal static DisplayedValue Show(object? value, Func<object?, JsonObject> format)
    {
        CellRun.StopHere();
        var shown = new DisplayedValue(value, format);
        shown.shownBy?.Display(format(value), shown.DisplayId);
        return shown;
    }
}
