namespace GanNotebooks.Cli;

/// <summary>Text files that are written whole or not at all.</summary>
static class WholeText
{
    /// <summary>Writes to a temporary name and renames it, so that no reader meets half a file.
    /// Makes the folder when there is none.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
