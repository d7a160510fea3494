namespace GanNotebooks.Kernel.Packages;

/// <summary>A package that lies on this machine.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="Assemblies">The paths of its assemblies for this framework and machine.</param>
/// <param name="Natives">The paths of its native libraries for this machine.</param>
internal sealed record RestoredPackage(
    string Id, string Version, string Folder,
    IReadOnlyList<string> Assemblies, IReadOnlyList<string> Natives)
{
    /// <summary>Where a package keeps the script by which it extends a notebook, if it has one.
    /// </summary>
    public string Extension =>
        Path.Combine(Folder, "interactive-extensions", "dotnet", "extension.dib");
}
