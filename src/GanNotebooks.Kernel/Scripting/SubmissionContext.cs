using System.Reflection;
using System.Runtime.Loader;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Where the cells' own assemblies live; everything else they use is the process's.
/// </summary>
internal sealed class SubmissionContext(AssemblyFolders folders)
    : AssemblyLoadContext("cells")
{
    public Assembly Load(Submission submission)
    {
        using var image = new MemoryStream(submission.Image);
        using var symbols = new MemoryStream(submission.Symbols);
        return LoadFromStream(image, symbols);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        folders.FindNative(unmanagedDllName);
}
