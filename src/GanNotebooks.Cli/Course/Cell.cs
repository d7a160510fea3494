using System.Text.Json.Nodes;

namespace GanNotebooks.Cli.Course;

/// <summary>One cell of a notebook file, as Jupyter's format 4 has it.</summary>
/// <param name="json">The cell; changes go into it.</param>
sealed class Cell(JsonObject json)
{
    const string OwnMetadata = "gan";

    /// <summary>The cell's name in the file; empty in files older than format 4.5.</summary>
    public string Id => Text(json["id"]);

    public bool IsCode => Text(json["cell_type"]) == "code";

    public bool IsMarkdown => Text(json["cell_type"]) == "markdown";

    public string Source
    {
        get => Text(json["source"]);
        set => json["source"] = Lines(value);
    }

    /// <summary>What nbgrader knows of the cell; null for an ordinary one.</summary>
    public GradeMark? Mark => GradeMark.Of(Metadata["nbgrader"] as JsonObject);

    /// <summary>The outputs of a code cell, such as they are in the file.</summary>
    public JsonArray Outputs => json["outputs"] as JsonArray ?? [];

    public JsonObject Json => json;

    public JsonObject Metadata
    {
        get
        {
            if (json["metadata"] is not JsonObject metadata)
                json["metadata"] = metadata = [];
            return metadata;
        }
    }

    /// <summary>A note of this program in the cell's metadata; null when there is none.</summary>
    public string? Note(string name) =>
        (Metadata[OwnMetadata] as JsonObject)?[name] is JsonValue value ? Text(value) : null;

    public void SetNote(string name, string value)
    {
        if (Metadata[OwnMetadata] is not JsonObject notes)
            Metadata[OwnMetadata] = notes = [];
        notes[name] = value;
    }

    /// <summary>Leaves a code cell as it was before it ever ran.</summary>
    public void RemoveOutputs()
    {
        if (!IsCode) return;
        json["outputs"] = new JsonArray();
        json["execution_count"] = null;
        (Metadata[OwnMetadata] as JsonObject)?.Remove(Provenance.Note);
    }

    /// <summary>A text of the format: a string, or an array of lines.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Text)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => "",
    };

    /// <summary>A text as Jupyter stores it: lines that keep their line feeds.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            if (end == 0) end = text.Length;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
