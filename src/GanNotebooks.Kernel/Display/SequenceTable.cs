using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Kernel.Display;

/// <summary>A table of the elements of a sequence, with a column per public member.</summary>
/// <remarks>As many rows as <see cref="Formatter.ListExpansionLimit"/> says; more are counted where
/// the sequence knows how many there are, and never enumerated.</remarks>
internal static class SequenceTable
{
    const int MostColumns = 30;

    /// <returns>The table, or null when the elements are no objects of one type with members.
    /// </returns>
    public static string? Of(IEnumerable sequence)
    {
        var limit = Formatter.ListExpansionLimit;
        var rows = sequence.Cast<object?>().Take(limit + 1).ToList();
        if (rows.Count == 0 || rows.Any(row => row is null) || IsScalar(rows[0]!.GetType())
            || rows.Any(row => row!.GetType() != rows[0]!.GetType()) || rows[0] is IEnumerable)
            return null;
        var columns = Columns(rows[0]!.GetType());
        if (columns.Length == 0)
            return null;

        var html = new StringBuilder("<table><thead><tr><th><i>index</i></th>");
        foreach (var column in columns)
            html.Append($"<th>{WebUtility.HtmlEncode(column.Name)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var (index, row) in rows.Take(limit).Index())
            html.Append($"<tr><td>{index}</td>")
                .AppendJoin("", columns.Select(column => $"<td>{Cell(column, row!)}</td>"))
                .Append("</tr>");
        return html.Append("</tbody></table>").Append(Rest(sequence, rows.Count, limit)).ToString();
    }

    static string Rest(IEnumerable sequence, int seen, int limit) =>
        seen <= limit ? ""
        : sequence is ICollection all ? $"<p><i>{all.Count - limit} more</i></p>"
        : "<p><i>more</i></p>";

    static MemberInfo[] Columns(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(member => member is FieldInfo
                || member is PropertyInfo { CanRead: true } property
                    && property.GetIndexParameters().Length == 0
                    && !property.PropertyType.IsByRefLike)
            .Take(MostColumns),
    ];

    static string? Cell(MemberInfo column, object row)
    {
        try
        {
            var value = column is FieldInfo field
                ? field.GetValue(row)
                : ((PropertyInfo)column).GetValue(row);
            return value is null || IsScalar(value.GetType())
                ? WebUtility.HtmlEncode(value.ToDisplayString())
                : value.ToDisplayString("text/html");
        }
        catch (TargetInvocationException e)
        {
            return WebUtility.HtmlEncode($"{e.InnerException!.GetType().Name}: "
                + e.InnerException.Message);
        }
    }

    static bool IsScalar(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string)
        || type == typeof(decimal) || type.Namespace == "System" && type.IsValueType;
}
