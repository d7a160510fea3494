namespace GanNotebooks;

/// <summary>Files that are whole or not there.</summary>
static class WholeFile
{
    /// <summary>Lets <paramref name="write"/> fill a file beside the target, sees it onto the
    /// disk, then puts it in the target's place. On an error the target stays as it was.</summary>
    internal static void Write(string path, Action<string> write)
    {
        var unfinished = path + ".part";
        try
        {
            write(unfinished);
            using (var file = File.OpenHandle(unfinished, access: FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
