using System.Security.Cryptography;
using System.Text;

namespace GanNotebooks.Cli.Course;

/// <summary>Remembers from which source a cell's outputs were made, so that a cell that was
/// changed afterwards is noticed.</summary>
static class Provenance
{
    /// <summary>The note in the cell's metadata that holds the source's digest.</summary>
    public const string Note = "ran";

    /// <summary>Notes that the outputs were made from the sources as they are now.</summary>
    public static void Stamp(Notebook notebook)
    {
        foreach (var cell in Running(notebook)) cell.SetNote(Note, Digest(cell));
    }

    /// <summary>The cells whose outputs are those of another source, or of none; and those whose
    /// number shows that they did not run in the order of the file.</summary>
    public static IEnumerable<(Cell Cell, string Why)> OutOfStep(Notebook notebook)
    {
        var number = 0;
        foreach (var cell in Running(notebook))
        {
            number++;
            if (cell.Note(Note) is not { } ran)
                yield return (cell, "was never executed by ./gan course execute");
            else if (ran != Digest(cell))
                yield return (cell, "was changed after its output was made");
            else if ((int?)cell.Json["execution_count"] != number)
                yield return (cell, "ran in another place: a cell above it was added or removed");
        }
    }

    static IEnumerable<Cell> Running(Notebook notebook) =>
        notebook.Cells.Where(cell => cell.IsCode && !string.IsNullOrWhiteSpace(cell.Source));

    /// <summary>Twelve hexadecimal digits.</summary>
    static string Digest(Cell cell) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(cell.Source)))[..12];
}
