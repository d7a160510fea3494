namespace GanNotebooks.Data;

/// <summary>A data set that can be fetched.</summary>
/// <param name="Name">As in <see cref="DataCatalogue"/>.</param>
/// <param name="Licence">A SPDX name, or what is known of the terms.</param>
/// <param name="Home">The page that describes it.</param>
/// <param name="Mirrors">Addresses below which all files lie, best first, each ending with a
/// slash.</param>
/// <param name="Files">All of them are needed.</param>
public sealed record ManifestSet(
    string Name, string Licence, string Home,
    IReadOnlyList<string> Mirrors, IReadOnlyList<ManifestFile> Files)
{
    /// <summary>Bytes to fetch.</summary>
    public long Size => Files.Sum(file => file.Size);

    /// <summary>Where its files are fetched to.</summary>
    public string Folder => Path.Combine(DataCache.Folder, Name);

    /// <summary>Where a package of the system puts its files, if one does.</summary>
    public string? Installed { get; init; }
}
