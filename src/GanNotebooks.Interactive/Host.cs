using System.Reflection;

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

    /// <summary>Whether the host replaces what it has shown. .NET Interactive lost that on
    /// 2025-06-14: Jupyter gets an update of something it was never shown, and drops it.</summary>
    public static bool Replaces { get; set; } = AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name == "Microsoft.DotNet.Interactive")
        .All(assembly => UpdatesInPlace(assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion));

    /// <summary>Reads the day from a version of .NET Interactive: 1.0.712001 was built on day 20 of
    /// month 2 of 2026, as 100 * (1000 * (26 - 19) + 50 * 2 + 20) + 1; a preview, 1.0.0-beta.N.x,
    /// has 1000 * 25 + ... in N.</summary>
    internal static bool UpdatesInPlace(string? version)
    {
        const int LastGood = 25 * 1000 + 6 * 50 + 13;   // 2025-06-13
        var numbers = (version ?? "").Split('+')[0].Split('.', '-');
        if (numbers is [_, _, var patch] && int.TryParse(patch, out var built))
            return built / 100 + 19_000 <= LastGood;
        return numbers is [_, _, _, _, var day, ..] && int.TryParse(day, out built)
            && built <= LastGood;
    }
}
