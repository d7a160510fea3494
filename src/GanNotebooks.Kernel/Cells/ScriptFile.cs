using System.Text.Json;
using System.Text.RegularExpressions;

namespace GanNotebooks.Kernel.Cells;

/// <summary>The cells of a file that <c>#!import</c> or <c>#load</c> names.</summary>
internal static partial class ScriptFile
{
    /// <returns>Each cell's code and the name that errors give it.</returns>
    /// <exception cref="KernelError">The file is missing or of another kind.</exception>
    public static IReadOnlyList<(string Code, string Name)> Cells(string path)
    {
        if (!File.Exists(path))
            throw new KernelError($"there is no file '{path}'");
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".dib" => [(Meta().Replace(File.ReadAllText(path), BlankLines), path)],
            ".cs" or ".csx" => [(File.ReadAllText(path), path)],
            ".ipynb" => Notebook(path),
            var other => throw new KernelError(
                $"cannot import '{path}': expected a .dib, .csx, .cs or .ipynb file, got {other}"),
        };
    }

    static List<(string, string)> Notebook(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. json.RootElement.GetProperty("cells").EnumerateArray()
                .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
                .Select((cell, i) => (Source(cell), $"{Path.GetFileName(path)}, cell {i + 1}"))];
        }
        catch (Exception e) when (
            e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new KernelError($"'{path}' is not a notebook: {e.Message}", e);
        }
    }

    static string Source(JsonElement cell)
    {
        var source = cell.GetProperty("source");
        return source.ValueKind == JsonValueKind.Array
            ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
            : source.GetString()!;
    }

    static string BlankLines(Match match) => new('\n', match.Value.Count(c => c == '\n'));

    /// <summary>The block of JSON with which editors begin a .dib file.</summary>
    [GeneratedRegex(@"\A\s*#!meta\s*\n.*?(?=^#!|\z)",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Meta();
}
