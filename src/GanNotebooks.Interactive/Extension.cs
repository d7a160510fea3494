namespace GanNotebooks.Interactive;

/// <summary>The way into a notebook.</summary>
public static class Extension
{
    /// <summary>Registers all formatters and connects the live views. A second call connects
    /// anew and changes nothing else.</summary>
    /// <param name="display">Shows a value and returns what replaces it in its place:
    /// <c>value => value.Display().Update</c> in a cell. It comes from the caller because hosts
    /// keep <c>Display</c> in different assemblies.</param>
    public static void Load(Func<object, Action<object>> display)
    {
        ArgumentNullException.ThrowIfNull(display);
        Host.Display = display;
        Formatters.Register();
    }
}
