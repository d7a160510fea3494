using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Shows a <see cref="ModuleSummary"/> as a table.</summary>
static class ModuleSummaryView
{
    const int Indent = 2;

    public static string Html(ModuleSummary summary) => Table(summary).Html();

    public static string Text(ModuleSummary summary) => Table(summary).Text();

    static Table Table(ModuleSummary summary)
    {
        var sees = summary.Rows.Any(row => row.Sees is not null);
        string[] titles = ["layer", "kind", "output", "parameters", "multiplications"];
        var table = new Table(sees ? [.. titles, "sees"] : titles, leftColumns: 3)
        {
            Foot = Total(summary),
        };
        foreach (var row in summary.Rows)
            table.Add(sees ? [.. Cells(row), row.Sees is { } size ? $"{size} x {size}" : ""]
                : Cells(row), row.Failure is { } failure
                    ? $"fails here: {Words.Shorten(failure, 300)}" : "");
        return table;
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

    static string Total(ModuleSummary summary)
    {
        var frozen = summary.Parameters - summary.Trainable;
        var cost = $"{Words.Count(summary.Multiplications)} multiplications for one input";
        return $"{Words.Count(summary.Parameters)} parameters"
            + (frozen > 0 ? $", {Words.Count(frozen)} of them frozen" : "")
            + (summary.Input switch
            {
                null => "; call Summary(shape of one input) to see the shapes",
                [] => $"; {cost}",
                var input => $"; {cost} of ({string.Join(", ", input)})",
            });
    }
}
