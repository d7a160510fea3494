using System.Text;

namespace GanNotebooks.Kernel.Completion;

/// <summary>A cell as the compiler may see it, with positions counted both ways: Jupyter counts
/// characters, C# counts UTF-16 units.</summary>
/// <param name="Cell">The cell as it stands.</param>
internal sealed record CellText(string Cell)
{
    /// <summary>The cell with its magics and directives blanked out, position by position.
    /// </summary>
    public string Code { get; } = string.Join('\n', Cell.Split('\n').Select(line =>
        line.StartsWith("#!", StringComparison.Ordinal) || IsDirective(line)
            ? new string(' ', line.Length)
            : line));

    public int FromJupyter(int characters)
    {
        var units = 0;
        foreach (var rune in Cell.EnumerateRunes())
        {
            if (characters-- <= 0)
                break;
            units += rune.Utf16SequenceLength;
        }
        return units;
    }

    public int ToJupyter(int units)
    {
        var characters = 0;
        foreach (var rune in Cell.EnumerateRunes())
        {
            if (units <= 0)
                break;
            units -= rune.Utf16SequenceLength;
            characters++;
        }
        return characters;
    }

    static bool IsDirective(string line) =>
        line.TrimStart() is var start
        && (start.StartsWith("#r", StringComparison.Ordinal)
            || start.StartsWith("#i ", StringComparison.Ordinal)
            || start.StartsWith("#load", StringComparison.Ordinal));
}
