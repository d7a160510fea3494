using System.Collections.Concurrent;

namespace GanNotebooks.Kernel.Display;

/// <summary>The text of every cell that ran, by the name that stack traces give it.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Sources
{
    readonly ConcurrentDictionary<string, string> texts = new();

    public void Add(string path, string text) => texts[path] = text;

    public bool Has(string path) => texts.ContainsKey(path);

    /// <summary>One line of a cell without the blanks at its end, or null.</summary>
    /// <param name="path">The cell's name.</param>
    /// <param name="line">The line, from 1.</param>
    public string? Line(string path, int line)
    {
        if (!texts.TryGetValue(path, out var text))
            return null;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd() : null;
    }
}
