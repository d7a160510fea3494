using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Packages;

/// <summary>The NuGet packages of this session.</summary>
/// <remarks>What is restored is remembered: running the same cell again costs nothing.</remarks>
internal sealed class PackageShelf(
    ReferenceSet references, AssemblyFolders folders, AssemblyLoader loader)
{
    readonly Dictionary<string, PackageRequest> asked = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> sources = [];
    readonly HashSet<string> extended = [];

    public void AddSource(string source)
    {
        if (!sources.Contains(source))
            sources.Add(source);
    }

    /// <summary>Makes packages available to cells.</summary>
    /// <returns>The scripts by which they extend the notebook, each once.</returns>
    /// <exception cref="KernelError">A package is not to be had, or its version does not go with
    /// another's.</exception>
    public IReadOnlyList<string> Take(IReadOnlyList<PackageRequest> wanted, CellContext context)
    {
        if (wanted.All(IsThere))
            return [];
        var all = asked.Values.Concat(wanted)
            .GroupBy(request => request.Id, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Last())
            .ToList();
        var notice = new InstallNotice(wanted);
        var restored = Restore.Run(all, sources, context);
        foreach (var package in restored)
            Add(package);
        foreach (var request in wanted)
            asked[request.Id] = request;
        notice.Done(restored);
        return [.. restored.Select(package => package.Extension)
            .Where(path => File.Exists(path) && extended.Add(path))];
    }

    bool IsThere(PackageRequest request) =>
        asked.TryGetValue(request.Id, out var before)
        && (before.Version == request.Version || request.Version == PackageRequest.Newest);

    void Add(RestoredPackage package)
    {
        foreach (var path in package.Assemblies.Where(path => !loader.IsOwn(path)))
        {
            folders.Add(Path.GetDirectoryName(path)!);
            references.Add(path);
        }
        foreach (var path in package.Natives)
            folders.AddNative(Path.GetDirectoryName(path)!);
    }
}
