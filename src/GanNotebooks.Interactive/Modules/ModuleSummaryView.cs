using System.Text;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Shows a <see cref="ModuleSummary"/> as a table.</summary>
static class ModuleSummaryView
{
    const int Indent = 2;
    static readonly string[] s_titles =
        ["layer", "kind", "output", "parameters", "multiplications"];

    public static string Html(ModuleSummary summary)
    {
        var html = new StringBuilder("<table border=\"0\"><tr>");
        foreach (var title in s_titles)
            html.Append($"<th><div align=\"left\">{title}</div></th>");
        html.Append("</tr>");
        foreach (var row in summary.Rows)
        {
            var cells = Cells(row);
            html.Append("<tr>");
            for (var i = 0; i < cells.Length; i++)
            {
                var text = Words.Encode(cells[i].TrimStart());
                var indent = i == 0 ? string.Concat(Enumerable.Repeat("&nbsp;", 2 * Indent
                    * row.Depth)) : "";
                // Notebooks' style sheets align cells; a block inside is left alone.
                var side = i < 3 ? "left" : "right";
                html.Append($"<td><div align=\"{side}\">{indent}{text}</div></td>");
            }
            html.Append("</tr>");
            if (row.Failure is { } failure)
                html.Append("<tr><td colspan=\"5\" align=\"left\"><font color=\"#c4161c\"><b>"
                    + $"{Words.Encode(Failed(failure))}</b></font></td></tr>");
        }
        return html.Append($"</table>{Markup.Small(Total(summary))}").ToString();
    }

    public static string Text(ModuleSummary summary)
    {
        var lines = new List<string[]> { s_titles };
        lines.AddRange(summary.Rows.Select(Cells));
        var widths = s_titles.Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        var text = new StringBuilder();
        for (var k = 0; k < lines.Count; k++)
        {
            var padded = lines[k].Select((cell, i) =>
                i < 3 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
            if (k > 0 && summary.Rows[k - 1].Failure is { } failure)
                text.Append($"  {Failed(failure)}\n");
        }
        return text.Append(Total(summary)).ToString();
    }

    static string[] Cells(LayerRow row) =>
    [
        new string(' ', Indent * row.Depth) + Words.Shorten(row.Name, 40)
            + (row.Shared ? " (again)" : ""),
        Words.Shorten(row.Kind, 40),
        row.Output is { } shape ? $"({string.Join(", ", ["N", .. shape.Cast<object>()])})" : "",
        row.Parameters == 0 ? "" : Words.Count(row.Parameters)
            + (row.Trainable < row.Parameters ? " frozen" : ""),
        row.Multiplications is > 0 and var cost ? Words.Count(cost) : "",
    ];

    static string Failed(string failure) =>
        $"fails here: {Words.Shorten(failure, 300)}";

    static string Total(ModuleSummary summary)
    {
        var frozen = summary.Parameters - summary.Trainable;
        return $"{Words.Count(summary.Parameters)} parameters"
            + (frozen > 0 ? $", {Words.Count(frozen)} of them frozen" : "")
            + (summary.Input is { } input
                ? $"; {Words.Count(summary.Multiplications)} multiplications for one input of "
                    + $"({string.Join(", ", input)})"
                : "; call Summary(shape of one input) to see the shapes");
    }
}
