using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Packages;

/// <summary>The NuGet packages of this session.</summary>
/// <remarks>What is restored is remembered: running the same cell again costs nothing.</remarks>
internal sealed class PackageShelf(
    ReferenceSet references, AssemblyFolders folders, AssemblyLoader loader)
{
    readonly Dictionary<string, PackageRequest> asked = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> versions = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> sources = [];
    readonly HashSet<string> extended = [];
    readonly NativeFolder natives = new();

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
        var notice = new InstallNotice(wanted);
        var restored = Restored(wanted, context);
        RefuseOtherVersions(restored);
        foreach (var package in restored)
            Add(package);
        foreach (var request in wanted)
            asked[request.Id] = request;
        notice.Done(restored);
        return [.. restored.Select(package => package.Extension)
            .Where(path => File.Exists(path) && extended.Add(path))];
    }

    /// <summary>A source that does not answer is forgotten, for every later restore would ask it.
    /// </summary>
    IReadOnlyList<RestoredPackage> Restored(
        IReadOnlyList<PackageRequest> wanted, CellContext context)
    {
        try
        {
            return Restore.Run(wanted, asked.Values.Select(Pinned), sources, context);
        }
        catch (KernelError e) when (e.Message.Contains("NU1301", StringComparison.Ordinal))
        {
            sources.RemoveAll(source => e.Message.Contains(source, StringComparison.Ordinal));
            throw;
        }
    }

    /// <summary>What was the newest stays the one.</summary>
    PackageRequest Pinned(PackageRequest request) =>
        request.Version == PackageRequest.Newest && versions.TryGetValue(request.Id, out var one)
            ? request with { Version = $"[{one}]" }
            : request;

    /// <summary>A process holds one version of an assembly; it cannot be exchanged.</summary>
    void RefuseOtherVersions(IReadOnlyList<RestoredPackage> restored)
    {
        foreach (var package in restored.Where(package => package.Assemblies.Count > 0))
        {
            if (versions.TryGetValue(package.Id, out var loaded) && loaded != package.Version)
                throw new KernelError($"{package.Id}, {package.Version} is needed, but this "
                    + $"session has {package.Id}, {loaded} already. Restart the kernel, and ask "
                    + "for all packages in one cell, so that NuGet finds versions that suit all.");
        }
    }

    bool IsThere(PackageRequest request) =>
        asked.TryGetValue(request.Id, out var before)
        && (before.Version == request.Version || request.Version == PackageRequest.Newest);

    void Add(RestoredPackage package)
    {
        versions[package.Id] = package.Version;
        foreach (var path in package.Assemblies.Where(path => !loader.IsOwn(path)))
        {
            folders.Add(Path.GetDirectoryName(path)!);
            references.Add(path);
        }
        foreach (var folder in natives.Add(package.Natives))
            folders.AddNative(folder);
    }
}
