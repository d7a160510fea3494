using Microsoft.CodeAnalysis;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>The assemblies that cells compile against: the framework, the host API, and what cells
/// added with <c>#r</c>.</summary>
/// <remarks>One assembly per name: a later one of the same name takes the earlier one's place. Thread
/// safe.</remarks>
internal sealed class ReferenceSet
{
    static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    readonly Dictionary<string, MetadataReference> byName =
        new(StringComparer.OrdinalIgnoreCase);
    MetadataReference[]? all;

    public ReferenceSet()
    {
        foreach (var path in Directory.EnumerateFiles(Framework, "*.dll").Where(IsManaged))
            Add(path);
        Type[] shared =
        [
            typeof(Microsoft.DotNet.Interactive.Kernel),
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter),
            typeof(Microsoft.AspNetCore.Html.IHtmlContent),
        ];
        foreach (var type in shared)
            Add(type.Assembly.Location);
    }

    public IReadOnlyList<MetadataReference> All
    {
        get
        {
            lock (byName)
                return all ??= [.. byName.Values];
        }
    }

    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public void Add(string path)
    {
        var reference = MappedAssembly.Open(path);
        lock (byName)
        {
            byName[Path.GetFileNameWithoutExtension(path)] = reference;
            all = null;
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
