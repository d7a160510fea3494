namespace GanNotebooks.Training;

public sealed partial class History
{
    /// <summary>All of a history as plain values, for a file.</summary>
    internal sealed record Table(
        IReadOnlyList<string> Series, int[] Steps, double[][] Columns, HistoryEvent[] Events);

    /// <summary>A copy of what is here now.</summary>
    internal Table ToTable()
    {
        lock (_guard)
            return new(Series, [.. _steps], [.. _columns.Select(column => column.ToArray())],
                [.. _events]);
    }

    /// <summary>Takes a table's content in place of its own.</summary>
    /// <exception cref="InvalidDataException">The table has other series.</exception>
    internal void Restore(Table table)
    {
        if (!table.Series.SequenceEqual(Series))
            throw new InvalidDataException($"holds the series {string.Join(", ", table.Series)}, "
                + $"expected {string.Join(", ", Series)}");
        lock (_guard)
        {
            _steps.Clear();
            _steps.AddRange(table.Steps);
            _events.Clear();
            _events.AddRange(table.Events);
            for (var i = 0; i < _columns.Length; i++)
            {
                _columns[i].Clear();
                _columns[i].AddRange(table.Columns[i]);
            }
        }
    }
}
