using System.IO.MemoryMappedFiles;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>An assembly whose metadata stays in the file: the framework's 150 cost address space
/// rather than memory.</summary>
internal sealed class MappedAssembly
{
    readonly MetadataReader reader;

    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public unsafe MappedAssembly(string path)
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
        reader = image.GetMetadataReader();
        var module = ModuleMetadata.CreateFromMetadata(
            (nint)reader.MetadataPointer, reader.MetadataLength);
        Path = path;
        Reference = AssemblyMetadata.Create(module).GetReference(filePath: path, display: path);
    }

    public string Path { get; }

    public PortableExecutableReference Reference { get; }

    /// <summary>The names of the assemblies that it refers to.</summary>
    public IEnumerable<string> Needs => reader.AssemblyReferences
        .Select(needed => reader.GetString(reader.GetAssemblyReference(needed).Name));

    /// <summary>Whether a cell may name anything in it. Half of the framework's assemblies only
    /// tell older libraries where a type lives now.</summary>
    public bool HoldsPublicTypes => reader.TypeDefinitions.Any(type =>
        (reader.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask)
        == TypeAttributes.Public);
}
