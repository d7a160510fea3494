using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course;

/// <summary>Brings an executed notebook into the form in which it is committed: the same run
/// gives the same file.</summary>
static partial class Tidy
{
    /// <summary>Metadata that front ends leave behind and that changes from run to run.</summary>
    static readonly string[] s_passing =
        ["execution", "collapsed", "scrolled", "jp-MarkdownHeadingCollapsed", "ExecuteTime",
         "dotnet_interactive", "polyglot_notebook", "vscode"];

    public static void Up(Notebook notebook)
    {
        notebook.Metadata.Remove("widgets");
        var number = 0;
        foreach (var cell in notebook.Cells)
        {
            foreach (var name in s_passing) cell.Metadata.Remove(name);
            if (!cell.IsCode) continue;
            var runs = !string.IsNullOrWhiteSpace(cell.Source);
            cell.Json["execution_count"] = runs ? ++number : null;
            foreach (var output in cell.Outputs.OfType<JsonObject>())
                UpOutput(output, runs ? number : null);
        }
    }

    static void UpOutput(JsonObject output, int? number)
    {
        output.Remove("transient");
        if (output.ContainsKey("execution_count")) output["execution_count"] = number;
        if (output["data"] is JsonObject data && data["text/html"] is { } html)
            data["text/html"] = Cell.Lines(WithoutFormatterStyle(Cell.Text(html)));
    }

    /// <summary>The .NET formatter puts its style sheet below every value. The front ends that
    /// matter remove it, and a picture or a line of text needs none.</summary>
    static string WithoutFormatterStyle(string html) => Style().Replace(html, "");

    [GeneratedRegex(@"<style>\s*\.dni-.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
