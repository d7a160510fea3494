namespace GanNotebooks.Data;

/// <summary>A file that can be fetched, and how to know that it is the right one.</summary>
/// <param name="Name">Its name on every mirror and on the disk.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">The published sum, lower case.</param>
public sealed record ManifestFile(string Name, long Size, string Sha256)
{
    /// <summary>The sum by which torchvision knows the file; informative.</summary>
    public string? Md5 { get; init; }

    /// <summary>The sum of a repackaged file of the same content, as Debian has it; its size may
    /// differ.</summary>
    public string? AlsoSha256 { get; init; }

    /// <summary>Whether it is an archive that is opened into the set's folder.</summary>
    public bool Unpack { get; init; }
}
