using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Kernel.Display;

/// <summary>Tables as people read them.</summary>
internal static class TableText
{
    const int MostCharacters = 100;

    public static string Html(ValueTable table)
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var column in table.Columns)
            html.Append(column == ValueTable.Index
                ? "<th><i>index</i></th>"
                : $"<th>{WebUtility.HtmlEncode(column)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
            html.Append("<tr>")
                .AppendJoin("", row.Select(CellOf))
                .Append("</tr>");
        html.Append("</tbody></table>");
        return table.Rest.Length == 0 ? $"{html}" : $"{html}<p><i>{table.Rest}</i></p>";
    }

    /// <summary>Columns side by side, numbers to the right.</summary>
    public static string Plain(ValueTable table)
    {
        string[][] lines =
            [[.. table.Columns], .. table.Rows.Select(row => row.Select(Word).ToArray())];
        var widths = table.Columns.Select((_, column) => lines.Max(line => line[column].Length))
            .ToArray();
        var isNumber = table.Columns.Select((_, column) =>
            table.Rows.All(row => row[column] is ValueType and not (bool or char or Enum)))
            .ToArray();
        return string.Join('\n', lines
            .Select(line => string.Join("  ", line.Select((word, column) => isNumber[column]
                ? word.PadLeft(widths[column])
                : word.PadRight(widths[column]))).TrimEnd())
            .Concat(table.Rest.Length == 0 ? [] : [$"({table.Rest})"]));
    }

    /// <summary>Front ends put everything to the right, which suits numbers.</summary>
    static string CellOf(object? value) => value switch
    {
        string text => $"<td style=\"text-align: left\">{WebUtility.HtmlEncode(text)}</td>",
        not null when !ValueTable.IsScalar(value.GetType()) =>
            $"<td>{value.ToDisplayString("text/html")}</td>",
        _ => $"<td>{WebUtility.HtmlEncode(value.ToDisplayString())}</td>",
    };

    static string Word(object? value)
    {
        var line = value.ToDisplayString("text/plain").ReplaceLineEndings(" ").Trim();
        return line.Length <= MostCharacters ? line : line[..MostCharacters] + "…";
    }
}
