using System.Text;

namespace GanNotebooks.Interactive.Rendering;

/// <summary>Rows under titles, as HTML that every front end keeps and as plain text.</summary>
/// <param name="titles">What stands above the columns.</param>
/// <param name="leftColumns">How many columns hold text; the others hold numbers, which stand at
/// the right.</param>
sealed class Table(string[] titles, int leftColumns)
{
    readonly List<(string[] Cells, string Note)> _rows = [];

    /// <summary>A line of small print below it.</summary>
    public string Foot { get; set; } = "";

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One for each title, not encoded; leading spaces indent.</param>
    /// <param name="note">What must not be overlooked, in red below the row.</param>
    public void Add(string[] cells, string note = "") => _rows.Add((cells, note));

    public string Html()
    {
        var html = new StringBuilder("<table border=\"0\"><tr>");
        for (var i = 0; i < titles.Length; i++)
            html.Append($"<th>{Aligned(i, Words.Encode(titles[i]))}</th>");
        html.Append("</tr>");
        foreach (var (cells, note) in _rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < cells.Length; i++)
            {
                var text = cells[i].TrimStart();
                var indent = 2 * (cells[i].Length - text.Length);
                html.Append($"<td>{Aligned(i, string.Concat(Enumerable.Repeat("&nbsp;", indent))
                    + Words.Encode(text))}</td>");
            }
            html.Append("</tr>");
            if (note.Length > 0)
                html.Append($"<tr><td colspan=\"{titles.Length}\" align=\"left\">"
                    + $"<font color=\"#d0342c\"><b>{Words.Encode(note)}</b></font></td></tr>");
        }
        return html.Append($"</table>{Markup.Small(Foot)}").ToString();
    }

    public string Text()
    {
        string[][] lines = [titles, .. _rows.Select(row => row.Cells)];
        var widths = titles.Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        var text = new StringBuilder(Line(titles, widths));
        foreach (var (cells, note) in _rows)
        {
            text.Append(Line(cells, widths));
            if (note.Length > 0)
                text.Append($"  {note}\n");
        }
        return text.Append(Foot).ToString().TrimEnd('\n');
    }

    /// <summary>Notebooks' style sheets align cells; a block inside is left alone.</summary>
    string Aligned(int column, string html) =>
        $"<div align=\"{(column < leftColumns ? "left" : "right")}\">{html}</div>";

    string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, i) =>
        i < leftColumns ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd() + "\n";
}
