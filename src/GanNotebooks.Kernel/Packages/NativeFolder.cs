using System.Runtime.InteropServices;

namespace GanNotebooks.Kernel.Packages;

/// <summary>One folder with a link to every native library of this session's packages.</summary>
/// <remarks>A library looks beside itself for what it needs, and then on the machine. One whose
/// needs lie in another package would get the machine's, of whatever version: TorchSharp's ran on
/// Debian's libtorch, and <c>manual_seed</c> did nothing.</remarks>
internal sealed class NativeFolder
{
    readonly Lazy<string> folder = new(() =>
    {
        var path = Directory.CreateTempSubdirectory("csharp-kernel-native-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(path, recursive: true);
        return path;
    });

    /// <summary>Where the machine keeps its own.</summary>
    static IEnumerable<string> Machine =>
    [
        .. (Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? "").Split(
            ':', StringSplitOptions.RemoveEmptyEntries),
        .. Directory.Exists("/usr/lib") ? Directory.GetDirectories("/usr/lib", "*-linux-gnu*") : [],
        "/usr/local/lib", "/usr/lib64", "/usr/lib", "/lib64", "/lib",
    ];

    /// <summary>Adds libraries; of two with the same name the first one stays.</summary>
    /// <returns>The folders to load them from. Windows allows no links, and there they are several.
    /// </returns>
    public IEnumerable<string> Add(IReadOnlyList<string> libraries)
    {
        if (OperatingSystem.IsWindows())
            return libraries.Select(library => Path.GetDirectoryName(library)!).Distinct();
        List<string> links = [.. libraries.Select(Link)];
        foreach (var link in links.Where(IsOnMachine))
            NativeLibrary.TryLoad(link, out _);   // by name .NET finds the machine's first
        return links.Count > 0 ? [folder.Value] : [];
    }

    string Link(string library)
    {
        var link = Path.Combine(folder.Value, Path.GetFileName(library));
        if (!File.Exists(link))
            File.CreateSymbolicLink(link, library);
        return link;
    }

    static bool IsOnMachine(string link) =>
        Machine.Any(place => File.Exists(Path.Combine(place, Path.GetFileName(link))));
}
