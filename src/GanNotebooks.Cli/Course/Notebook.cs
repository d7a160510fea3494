using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GanNotebooks.Cli.Course;

/// <summary>A notebook file.</summary>
sealed class Notebook
{
    /// <summary>As Jupyter itself writes, so that its files and ours differ in content only.
    /// </summary>
    static readonly JsonSerializerOptions s_layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    readonly JsonObject json;

    Notebook(string path, JsonObject json, JsonArray cells)
    {
        Path = path;
        this.json = json;
        Cells = [.. cells.OfType<JsonObject>().Select(cell => new Cell(cell))];
    }

    public string Path { get; }

    /// <summary>The file's name without extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IReadOnlyList<Cell> Cells { get; private set; }

    /// <summary>The kernel that it asks for; empty when it names none.</summary>
    public string Kernel => Cell.Text(Metadata["kernelspec"]?["name"]);

    public JsonObject Metadata => json["metadata"] as JsonObject ?? [];

    /// <summary>The first heading of the notebook, else its name.</summary>
    public string Title => Cells.Where(cell => cell.IsMarkdown)
        .SelectMany(cell => Heading.In(cell.Source)).FirstOrDefault()?.Text ?? Name;

    /// <exception cref="Failure">It is no notebook of format 4.</exception>
    public static Notebook Read(string path)
    {
        try
        {
            if (JsonNode.Parse(File.ReadAllText(path)) is JsonObject json
                && json["cells"] is JsonArray cells)
                return new(path, json, cells);
            throw NotOne(path, "it has no cells");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            throw NotOne(path, problem.Message.Split('\n')[0]);
        }
    }

    /// <summary>A markdown file as a notebook of one cell.</summary>
    public static Notebook OfMarkdown(string path)
    {
        var cell = new JsonObject
        {
            ["id"] = "text",
            ["cell_type"] = "markdown",
            ["metadata"] = new JsonObject(),
            ["source"] = File.ReadAllText(path),
        };
        var cells = new JsonArray(cell);
        return new(path, new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject(),
            ["cells"] = cells,
        }, cells);
    }

    /// <summary>Drops the cells for which <paramref name="keep"/> says no.</summary>
    public void Keep(Func<Cell, bool> keep)
    {
        JsonObject[] kept = [.. Cells.Where(keep).Select(cell => cell.Json)];
        json["cells"]!.AsArray().Clear();    // a node can be in one tree only
        json["cells"] = new JsonArray([.. kept]);
        Cells = [.. kept.Select(cell => new Cell(cell))];
    }

    /// <summary>Writes it whole, or not at all.</summary>
    public void Write(string path) =>
        WholeText.Write(path, Sorted(json)!.ToJsonString(s_layout) + "\n");

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    static Failure NotOne(string path, string why) => new($"{path} is not a notebook: {why}.",
        "Open it in Jupyter and save it again, or take it from git.");
}
