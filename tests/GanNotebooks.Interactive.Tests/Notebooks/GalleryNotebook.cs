using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests.Notebooks;

/// <summary>The gallery as a saved notebook: every view as the output of its cell, in all its
/// forms, as a kernel sends them.</summary>
static class GalleryNotebook
{
    /// <summary>Writes the file.</summary>
    /// <returns>How many pictures the outputs' HTML holds.</returns>
    public static int Write(string path)
    {
        using var scope = NewDisposeScope();
        var items = Gallery.Items().ToList();
        var notebook = new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["name"] = ".net-csharp",
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                },
            },
            ["cells"] = new JsonArray([.. items.Select((item, i) => Cell(item.Code, item.Value, i))]),
        };
        File.WriteAllText(path, notebook.ToJsonString());
        return items.Sum(item => new Shown(item.Value).Html.Split("<img ").Length - 1);
    }

    static JsonNode Cell(string code, object value, int index)
    {
        var data = new JsonObject();
        foreach (var type in new Shown(value).MimeTypes)
            data[type] = type.EndsWith("json") ? JsonNode.Parse(value.ToDisplayString(type))
                : value.ToDisplayString(type);
        return new JsonObject
        {
            ["cell_type"] = "code",
            ["id"] = $"view-{index}",
            ["execution_count"] = index + 1,
            ["metadata"] = new JsonObject(),
            ["source"] = code,
            ["outputs"] = new JsonArray(new JsonObject
            {
                ["output_type"] = "execute_result",
                ["execution_count"] = index + 1,
                ["metadata"] = new JsonObject(),
                ["data"] = data,
            }),
        };
    }
}
