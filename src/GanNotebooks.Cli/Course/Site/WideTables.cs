using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>Lets a table of many columns become a stack of cards on a narrow screen: each cell
/// says to which column it belongs, and the style does the rest.</summary>
static partial class WideTables
{
    /// <summary>As many columns of words as a phone can hold beside each other.</summary>
    const int MostColumns = 4;

    public static string Label(string html) => Tables().Replace(html, table =>
    {
        string[] names = [.. Names().Matches(table.Value).Select(name =>
            Marks().Replace(name.Value, "").Replace("\"", "&quot;"))];
        if (names.Length <= MostColumns) return table.Value;
        return Rows().Replace(table.Value, row =>
        {
            var column = 0;
            return Cells().Replace(row.Value, _ => $"<td data-column=\"{names[column++]}\"");
        }).Replace("<table>", "<table class=\"cards\">");
    });

    [GeneratedRegex("<table>.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("<th[ >].*?</th>", RegexOptions.Singleline)]
    private static partial Regex Names();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Marks();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<td(?=[ >])")]
    private static partial Regex Cells();
}
