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
        Save(path, items.Select((item, i) => (item.Code, Outputs(item.Value, i))));
        return items.Sum(item => new Shown(item.Value).Html.Split("<img ").Length - 1);
    }

    /// <summary>Writes a notebook for our kernel. Its title is its file's name: Jupyter trusts
    /// by content, so two files of the same cells would be trusted together.</summary>
    public static void Save(string path, IEnumerable<(string Source, JsonArray Outputs)> cells)
    {
        var kernel = new JsonObject
        {
            ["name"] = ".net-csharp",
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
        };
        File.WriteAllText(path, new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = kernel,
                ["title"] = Path.GetFileNameWithoutExtension(path),
            },
            ["cells"] = new JsonArray([.. cells.Select((cell, i) => new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = $"cell-{i}",
                ["execution_count"] = i + 1,
                ["metadata"] = new JsonObject(),
                ["source"] = cell.Source,
                ["outputs"] = cell.Outputs,
            })]),
        }.ToJsonString());
    }

    static JsonArray Outputs(object value, int index)
    {
        var data = new JsonObject();
        foreach (var type in new Shown(value).MimeTypes)
            data[type] = type.EndsWith("json") ? JsonNode.Parse(value.ToDisplayString(type))
                : value.ToDisplayString(type);
        return [new JsonObject
        {
            ["output_type"] = "execute_result",
            ["execution_count"] = index + 1,
            ["metadata"] = new JsonObject(),
            ["data"] = data,
        }];
    }
}
