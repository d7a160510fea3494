namespace GanNotebooks.Cli;

/// <summary>Text files that are written whole or not at all.</summary>
static class WholeText
{
    /// <summary>Makes the folder, too, when there is none.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        WholeFile.Write(path, unfinished => File.WriteAllText(unfinished, text));
    }
}
