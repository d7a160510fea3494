using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course;

/// <summary>The picture by which a notebook is known in the list of the course: the last one in
/// the outputs of the cell whose metadata notes <c>gan.cover</c>.</summary>
static partial class CoverPicture
{
    const string Note = "cover";

    /// <summary>Writes <c>pictures/NAME.png</c> or <c>.svg</c> beside the notebook. Does nothing
    /// when no cell is noted, or when it shows no picture.</summary>
    public static void Write(Notebook notebook, string path)
    {
        var pictures = notebook.Cells.Where(cell => cell.Note(Note) != null)
            .SelectMany(cell => cell.Outputs.OfType<JsonObject>())
            .SelectMany(output => Data().Matches(Cell.Text(output["data"]?["text/html"])));
        if (pictures.LastOrDefault() is not { } last) return;
        var folder = Path.Combine(Path.GetDirectoryName(path)!, "pictures");
        Directory.CreateDirectory(folder);
        var ending = last.Groups[1].Value == "png" ? "png" : "svg";
        File.WriteAllBytes(
            Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}.{ending}"),
            Convert.FromBase64String(last.Groups[2].Value));
    }

    [GeneratedRegex(@"src=""data:image/(png|svg\+xml);base64,([A-Za-z0-9+/=]+)""")]
    private static partial Regex Data();
}
