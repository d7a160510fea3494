namespace GanNotebooks.Cli.Course.Checking;

/// <summary>Something in the course that must be mended.</summary>
/// <param name="Place">The file, and the cell where there is one.</param>
/// <param name="What">What is wrong, what was got, what was expected.</param>
sealed record Flaw(string Place, string What)
{
    public static Flaw In(Notebook notebook, string what) => new(notebook.Name, what);

    public static Flaw In(Notebook notebook, Cell cell, string what) =>
        new($"{notebook.Name}, cell {Name(cell)}", what);

    public override string ToString() => $"{Place}: {What}";

    static string Name(Cell cell)
    {
        var first = cell.Source.Split('\n')[0];
        var shown = first.Length > 40 ? first[..39] + "…" : first;
        return $"{cell.Mark?.Id ?? cell.Id} ({shown})";
    }
}
