using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Training;

namespace GanNotebooks.Interactive;

/// <summary>Shows a history: its curves, and the numbers to be copied, folded away.</summary>
static class HistoryView
{
    const int MostRows = 100;   // of a long run's table, evenly taken

    public static string Html(History history) => ChartSvg.Html(history.AsChart()) + Table(history);

    public static string Text(History history) => ChartText.Render(history.AsChart());

    static string Table(History history)
    {
        var lines = history.ToCsv().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Length - 1;
        if (rows == 0)
            return "";
        var every = (rows + MostRows - 1) / MostRows;
        var kept = lines.Where((_, i) => i == 0 || (i - 1) % every == 0 || i == rows)
            .Select(line => Words.Shorten(line, 400));
        var what = every == 1 ? "" : $", one row in {every}; SaveCsv(path) writes all";
        return $"<details><summary>the numbers (CSV){what}</summary>"
            + $"{Markup.Pre(string.Join('\n', kept))}</details>";
    }
}
