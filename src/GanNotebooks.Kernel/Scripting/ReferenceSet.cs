using Microsoft.CodeAnalysis;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>The assemblies that cells compile against: the framework, the host API, and what cells
/// added with <c>#r</c>.</summary>
/// <remarks>It only grows: an assembly whose path is there already is not added again. The
/// compiler asks every one for every well-known type, cell by cell, so those that hold no types
/// come only with an assembly that refers to them. Thread safe.</remarks>
internal sealed class ReferenceSet
{
    static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    readonly HashSet<string> paths = [];
    readonly List<MetadataReference> all = [];

    /// <summary>The framework's assemblies without types, by name.</summary>
    readonly Dictionary<string, MappedAssembly> signposts = [];

    public ReferenceSet()
    {
        var framework = Directory.EnumerateFiles(Framework, "*.dll").Where(IsManaged)
            .Select(path => new MappedAssembly(path))
            .ToLookup(assembly => assembly.HoldsPublicTypes);
        foreach (var signpost in framework[false])
            signposts[Path.GetFileNameWithoutExtension(signpost.Path)] = signpost;
        foreach (var assembly in framework[true])
            Add(assembly);
        Type[] shared =
        [
            typeof(Microsoft.DotNet.Interactive.Kernel),
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter),
            typeof(Microsoft.AspNetCore.Html.IHtmlContent),
        ];
        foreach (var type in shared)
            Add(type.Assembly.Location);
    }

    public int Count
    {
        get
        {
            lock (all)
                return all.Count;
        }
    }

    /// <summary>Those that came after the first so many.</summary>
    public IReadOnlyList<MetadataReference> After(int known)
    {
        lock (all)
            return all.GetRange(known, all.Count - known);
    }

    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public void Add(string path) => Add(new MappedAssembly(path));

    void Add(MappedAssembly assembly)
    {
        lock (all)
        {
            if (!paths.Add(assembly.Path))
                return;
            all.Add(assembly.Reference);
            foreach (var name in assembly.Needs)
            {
                if (signposts.Remove(name, out var signpost))
                    Add(signpost);
            }
        }
    }

    /// <summary>The framework's folder holds native libraries under the same extension.</summary>
    static bool IsManaged(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal)
            ? !name.Contains(".Native.", StringComparison.Ordinal)
            : name.StartsWith("Microsoft.", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.DiaSym", StringComparison.Ordinal)
                || name is "mscorlib.dll" or "netstandard.dll";
    }
}
