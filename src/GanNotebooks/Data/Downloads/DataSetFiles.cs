using System.IO.Compression;

namespace GanNotebooks.Data;

/// <summary>Fetches and checks the files of a data set.</summary>
public static class DataSetFiles
{
    /// <summary>Fetches what is missing of a set, checks it, and opens its archives.</summary>
    /// <param name="set">Which, from <see cref="Manifest"/>.</param>
    /// <param name="mirror">An address that comes before the set's own mirrors; http, https or
    /// file.</param>
    /// <param name="progress">Is told how it goes on, on any thread.</param>
    /// <param name="cancelled">Leaves what has come so far, to go on with another time.</param>
    /// <exception cref="DownloadException">No mirror gave the right file.</exception>
    /// <exception cref="DiskException">The disk is full, or will not be written to.</exception>
    public static async Task Get(ManifestSet set, string? mirror = null,
        IProgress<DownloadProgress>? progress = null, CancellationToken cancelled = default)
    {
        var mirrors = mirror == null ? set.Mirrors : [Folder(mirror), .. set.Mirrors];
        foreach (var file in set.Files)
        {
            var path = Path.Combine(set.Folder, file.Name);
            await new Download(file, path, progress).Run(mirrors, cancelled);
            if (file.Unpack)
                Unpack(path, set.Folder);
        }
    }

    /// <summary>Reads every file of a set and compares its sum.</summary>
    /// <param name="set">Which.</param>
    /// <param name="folder">Where its files are.</param>
    /// <returns>Each file, and what is wrong with it; null when it is right.</returns>
    public static IEnumerable<(ManifestFile File, string? Problem)> Verify(
        ManifestSet set, string folder) =>
        set.Files.Select(file => (file, Checksum.Problem(file, Path.Combine(folder, file.Name))));

    /// <summary>Opens a zip archive beside it, whole or not at all.</summary>
    static void Unpack(string archive, string folder)
    {
        var target = Path.ChangeExtension(archive, null);
        if (Directory.Exists(target))
            return;
        var unfinished = Directory.CreateDirectory(
            Path.Combine(folder, $".unpacking-{Environment.ProcessId}")).FullName;
        try
        {
            ZipFile.ExtractToDirectory(archive, unfinished, overwriteFiles: true);
            var inner = Path.Combine(unfinished, Path.GetFileName(target));
            Directory.Move(Directory.Exists(inner) ? inner : unfinished, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another process was faster.
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    static string Folder(string mirror)
    {
        var address = Uri.TryCreate(mirror, UriKind.Absolute, out var uri)
            ? uri.AbsoluteUri : new Uri(Path.GetFullPath(mirror)).AbsoluteUri;
        return address.EndsWith('/') ? address : address + "/";
    }
}
