using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Where one cell's assembly lives; all it uses besides earlier cells is the process's.
/// </summary>
/// <param name="folders">Find native libraries.</param>
/// <param name="earlier">The assemblies of earlier cells by name.</param>
/// <param name="unloads">Whether it goes once nothing of it is in use any more.</param>
internal sealed class SubmissionContext(
    AssemblyFolders folders, ConcurrentDictionary<string, Assembly> earlier, bool unloads)
    : AssemblyLoadContext("cell", unloads)
{
    public Assembly Load(Submission submission)
    {
        using var image = new MemoryStream(submission.Image);
        using var symbols = new MemoryStream(submission.Symbols);
        return LoadFromStream(image, symbols);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        earlier.GetValueOrDefault(assemblyName.Name ?? "");

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        folders.FindNative(unmanagedDllName);
}
