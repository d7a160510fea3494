using System.IO.MemoryMappedFiles;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>A reference whose metadata stays in the file: the framework's 150 assemblies cost
/// address space rather than memory.</summary>
internal static class MappedAssembly
{
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static unsafe PortableExecutableReference Open(string path)
    {
        // Never unmapped: every compilation of the session may look into it.
        var file = MemoryMappedFile.CreateFromFile(
            File.OpenHandle(path), null, 0, MemoryMappedFileAccess.Read,
            HandleInheritability.None, leaveOpen: false);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);

        var image = new PEReader(start, checked((int)new FileInfo(path).Length));
        if (!image.HasMetadata)
            throw new BadImageFormatException("it holds no .NET metadata");
        var metadata = image.GetMetadata();
        var module = ModuleMetadata.CreateFromMetadata((nint)metadata.Pointer, metadata.Length);
        return AssemblyMetadata.Create(module).GetReference(filePath: path, display: path);
    }
}
