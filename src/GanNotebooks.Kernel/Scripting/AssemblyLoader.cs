using System.Runtime.Loader;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Makes assemblies available to cells: <c>#r "path"</c>.</summary>
internal sealed class AssemblyLoader(ReferenceSet references, AssemblyFolders folders)
{
    /// <summary>The framework's and the kernel's own assemblies: they win over others of the same
    /// name, so that a library and the kernel mean the same types.</summary>
    static readonly Dictionary<string, string> Own =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key!, same => same.First(), StringComparer.OrdinalIgnoreCase);

    public bool IsOwn(string path) => Own.ContainsKey(Path.GetFileNameWithoutExtension(path));

    /// <param name="name">A path, or the name of a framework assembly.</param>
    /// <param name="folder">What a relative path is relative to.</param>
    /// <exception cref="KernelError">There is no such assembly, or it cannot be loaded.</exception>
    public void Load(string name, string folder)
    {
        var simple = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFileNameWithoutExtension(name)
            : Path.GetFileName(name);
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (Own.TryGetValue(simple, out var own))
            references.Add(own);
        else if (File.Exists(path))
            LoadFile(path);
        else
            throw new KernelError($"cannot find the assembly '{name}': there is no file '{path}', "
                + "and the framework has no assembly of that name");
    }

    /// <exception cref="KernelError">The file is no assembly, or another of its name is loaded.
    /// </exception>
    public void LoadFile(string path)
    {
        try
        {
            folders.Add(Path.GetDirectoryName(path)!);
            AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
            references.Add(path);
        }
        catch (BadImageFormatException e)
        {
            throw new KernelError($"'{path}' is not a .NET assembly: {e.Message}", e);
        }
        catch (FileLoadException e)
        {
            throw new KernelError($"cannot load '{path}': {e.Message}\n"
                + "Another build of it is loaded already; restart the kernel to load this one.", e);
        }
    }
}
