using System.Text.Json;

namespace GanNotebooks.Cli.Tests;

/// <summary>Writes notebooks of a few cells. A cell that begins with # and a blank is
/// markdown.</summary>
static class TinyNotebook
{
    public static string Write(string path, string kernel, params string[] cells)
    {
        var notebook = new
        {
            nbformat = 4,
            nbformat_minor = 5,
            metadata = new { kernelspec = new { name = kernel, display_name = kernel } },
            cells = cells.Select((text, index) => Cell(text, $"cell-{index}")),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(notebook));
        return path;
    }

    static object Cell(string text, string id) => text.StartsWith("# ")
        ? new { id, cell_type = "markdown", metadata = new { }, source = text }
        : new
        {
            id,
            cell_type = "code",
            metadata = new { },
            source = text,
            outputs = Array.Empty<object>(),
            execution_count = (int?)null,
        };
}
