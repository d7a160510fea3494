using System.Text.Json;

namespace GanNotebooks.Interactive.Tests.Notebooks;

/// <summary>A notebook file with its outputs.</summary>
sealed record ExecutedNotebook(IReadOnlyList<NotebookCell> Cells)
{
    public static ExecutedNotebook Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new([.. json.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => new NotebookCell(Text(cell.GetProperty("source")),
                [.. cell.GetProperty("outputs").EnumerateArray().Select(Bundle)]))]);
    }

    /// <summary>The only cell that holds the text.</summary>
    public NotebookCell this[string text] => Cells.Single(cell => cell.Source.Contains(text));

    static Dictionary<string, string> Bundle(JsonElement output)
    {
        var bundle = new Dictionary<string, string>
        {
            ["type"] = output.GetProperty("output_type").GetString()!,
        };
        if (output.TryGetProperty("data", out var data))
            foreach (var form in data.EnumerateObject())
                bundle[form.Name] = Text(form.Value);
        return bundle;
    }

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(v => v.GetString())),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}

/// <summary>A code cell: what stands in it and what came out, each output by MIME type.</summary>
sealed record NotebookCell(string Source, IReadOnlyList<Dictionary<string, string>> Outputs);
