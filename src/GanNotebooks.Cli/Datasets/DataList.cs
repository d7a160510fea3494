using GanNotebooks.Data;

namespace GanNotebooks.Cli.Datasets;

/// <summary><c>./gan data list</c>: every set, its terms, its size, and where it is.</summary>
static class DataList
{
    public static void Print()
    {
        var width = DataCatalogue.All.Max(set => set.Name.Length) + 2;
        foreach (var entry in DataCatalogue.All)
        {
            Console.Out.WriteLine($"{entry.Name.PadRight(width)}{entry.Description}");
            Console.Out.WriteLine($"{"".PadRight(width)}{Place(entry)}");
        }
        Console.Out.WriteLine($"""

            A folder of JPEG and PNG files is a data set too: its subfolders are classes, or
            trainA, trainB, testA and testB two domains.
            Fetched sets lie in {DataCache.Folder} (change it with {DataCache.Variable}).
            """);
    }

    static string Place(DataEntry entry)
    {
        if (Manifest.Find(entry.Name) is not { } set)
            return "here: made when it is asked for";
        return DataFolder.Where(set) is { } folder
            ? $"here: {folder} ({set.Licence})"
            : $"not here: ./gan data get {set.Name} ({Bytes.Text(set.Size)}; {set.Licence})";
    }
}
