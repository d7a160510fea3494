namespace GanNotebooks;

/// <summary>Files that are whole or not there.</summary>
static class WholeFile
{
    /// <summary>Lets <paramref name="write"/> fill a file beside the target, then puts it in the
    /// target's place.</summary>
    internal static void Write(string path, Action<string> write)
    {
        var unfinished = path + ".part";
        write(unfinished);
        File.Move(unfinished, path, overwrite: true);
    }
}
