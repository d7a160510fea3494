using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Finds the assemblies and native libraries that referenced assemblies need, in the
/// folders where those lie.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class AssemblyFolders
{
    readonly Lock gate = new();
    readonly List<string> managed = [], native = [];

    public AssemblyFolders()
    {
        AssemblyLoadContext.Default.Resolving += (_, name) => FindManaged(name);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => FindNative(name);
    }

    /// <summary>Adds a folder with assemblies, and its folders for native libraries of this
    /// machine.</summary>
    public void Add(string folder)
    {
        lock (gate)
        {
            if (managed.Contains(folder))
                return;
            managed.Add(folder);
        }
        AddNative(folder);
        AddNative(Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"));
    }

    public void AddNative(string folder)
    {
        lock (gate)
        {
            if (!native.Contains(folder))
                native.Add(folder);
        }
    }

    /// <summary>A handle of the library, or 0 when no folder holds it.</summary>
    public nint FindNative(string name)
    {
        string[] names = [name, $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dll"];
        return Snapshot(native)
            .SelectMany(folder => names.Select(file => Path.Combine(folder, file)))
            .Where(File.Exists)
            .Select(path => NativeLibrary.TryLoad(path, out var handle) ? handle : 0)
            .FirstOrDefault(handle => handle != 0);
    }

    Assembly? FindManaged(AssemblyName name) => Snapshot(managed)
        .Select(folder => Path.Combine(folder, $"{name.Name}.dll"))
        .Where(File.Exists)
        .Select(AssemblyLoadContext.Default.LoadFromAssemblyPath)
        .FirstOrDefault();

    string[] Snapshot(List<string> folders)
    {
        lock (gate)
            return [.. folders];
    }
}
