using System.Collections;
using System.Data;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Kernel.Display;

/// <summary>The rows of a value that is best shown as a table.</summary>
/// <param name="Columns">Their names; the first is <see cref="Index"/> where rows are numbered.
/// </param>
/// <param name="Rows">At most as many as <see cref="Formatter.ListExpansionLimit"/> says.</param>
/// <param name="Rest">Says how many follow, as far as that is known; empty for none.</param>
internal sealed record ValueTable(
    IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows, string Rest)
{
    public const string Index = "index";

    const int MostColumns = 30;

    /// <returns>The table, or null for what is none: a sequence counts if its elements are objects
    /// of one type with members.</returns>
    public static ValueTable? Of(object value) => value switch
    {
        ValueTable table => table,
        DataTable table => Of(table),
        Array { Rank: 2 } grid => Of(grid),
        string or IDictionary => null,
        IEnumerable sequence => Of(sequence),
        _ => null,
    };

    /// <summary>Whether a value fits into one cell as a word or number.</summary>
    public static bool IsScalar(Type type) => type.IsPrimitive || type.IsEnum
        || type == typeof(string) || type == typeof(decimal)
        || type.Namespace == "System" && type.IsValueType;

    static ValueTable Of(DataTable table) => new(
        [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
        [.. table.Rows.Cast<DataRow>().Take(Limit).Select(row => row.ItemArray)],
        More(table.Rows.Count));

    static ValueTable Of(Array grid)
    {
        var columns = Enumerable.Range(0, Math.Min(grid.GetLength(1), MostColumns)).ToList();
        return new(
            [Index, .. columns.Select(column => $"{column}")],
            [.. Enumerable.Range(0, Math.Min(grid.GetLength(0), Limit)).Select(row =>
                columns.Select(column => grid.GetValue(row, column)).Prepend(row).ToArray())],
            More(grid.GetLength(0)));
    }

    static ValueTable? Of(IEnumerable sequence)
    {
        var rows = sequence.Cast<object?>().Take(Limit + 1).ToList();
        if (rows.Count == 0 || rows.Any(row => row is null) || IsScalar(rows[0]!.GetType())
            || rows.Any(row => row!.GetType() != rows[0]!.GetType()) || rows[0] is IEnumerable)
            return null;
        var columns = Members(rows[0]!.GetType());
        return columns.Length == 0 ? null : new(
            [Index, .. columns.Select(column => column.Name)],
            [.. rows.Take(Limit).Select((row, i) =>
                columns.Select(column => Value(column, row!)).Prepend(i).ToArray())],
            sequence is ICollection all ? More(all.Count) : rows.Count > Limit ? "more" : "");
    }

    static int Limit => Formatter.ListExpansionLimit;

    static string More(int count) =>
        count == 0 ? "no rows" : count > Limit ? $"{count - Limit} more" : "";

    static MemberInfo[] Members(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(member => member is FieldInfo
                || member is PropertyInfo { CanRead: true } property
                    && property.GetIndexParameters().Length == 0
                    && !property.PropertyType.IsByRefLike)
            .Take(MostColumns),
    ];

    /// <summary>The member's value; a text that says so for one that throws.</summary>
    static object? Value(MemberInfo member, object row)
    {
        try
        {
            return member is FieldInfo field
                ? field.GetValue(row)
                : ((PropertyInfo)member).GetValue(row);
        }
        catch (TargetInvocationException e)
        {
            return $"{e.InnerException!.GetType().Name}: {e.InnerException.Message}";
        }
    }
}
