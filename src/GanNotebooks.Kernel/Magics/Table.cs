using System.Net;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Display;

namespace GanNotebooks.Kernel.Magics;

/// <summary>A small table under a cell, in HTML and in plain text.</summary>
internal static class Table
{
    public static void Show(string[] head, IReadOnlyList<string[]> rows) =>
        CellOutput.Current?.Display(Bundle(head, rows), Guid.NewGuid().ToString("N"));

    public static JsonObject Bundle(string[] head, IReadOnlyList<string[]> rows) => new()
    {
        ["text/html"] = Html(head, rows),
        ["text/plain"] = Plain(rows),
    };

    static string Html(string[] head, IReadOnlyList<string[]> rows)
    {
        var bare = head.All(title => title.Length == 0);
        var titles = bare ? "" : $"<thead>{Row(head, "th")}</thead>";
        return $"<table>{titles}<tbody>{string.Concat(rows.Select(row => Row(row, "td")))}"
            + "</tbody></table>";
    }

    static string Row(string[] cells, string tag) => "<tr>" + string.Concat(cells.Select(cell =>
        $"<{tag} style=\"text-align:left\">{WebUtility.HtmlEncode(cell)}</{tag}>")) + "</tr>";

    static string Plain(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return "(none)";
        var widths = Enumerable.Range(0, rows[0].Length)
            .Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', rows.Select(row => string.Join("  ",
            row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }
}
