namespace GanNotebooks.Interactive;

/// <summary>The notebook that this extension was loaded into.</summary>
static class Host
{
    static Func<object, Action<object>>? s_display;

    /// <summary>Shows a value in the running cell; the result replaces it in its place.</summary>
    /// <exception cref="InvalidOperationException">The extension was not loaded.</exception>
    public static Func<object, Action<object>> Display
    {
        get => s_display ?? throw new InvalidOperationException(
            "Nothing can be shown yet: the notebook has not loaded the extension. Begin it with "
            + "#!import ../out/course/course.dib, or call "
            + "GanNotebooks.Interactive.Extension.Load(value => value.Display().Update).");
        set => s_display = value;
    }
}
