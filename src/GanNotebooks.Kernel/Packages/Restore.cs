using System.Runtime.InteropServices;
using System.Security;
using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Packages;

/// <summary>Has the .NET SDK restore packages, as a project's would be.</summary>
internal static class Restore
{
    const string Framework = "net10.0";

    /// <param name="wanted">What the cell asks for.</param>
    /// <param name="earlier">What earlier cells asked for: it must go with that.</param>
    /// <param name="sources">Where to look besides the person's own sources.</param>
    /// <param name="context">The cell.</param>
    /// <returns>The packages and all that they depend on.</returns>
    /// <exception cref="KernelError">NuGet refuses; its own words are in the message.</exception>
    public static IReadOnlyList<RestoredPackage> Run(
        IReadOnlyList<PackageRequest> wanted, IEnumerable<PackageRequest> earlier,
        IReadOnlyList<string> sources, CellContext context)
    {
        PackageRequest[] all = [.. earlier.Concat(wanted)
            .GroupBy(request => request.Id, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Last())];
        var folder = Directory.CreateTempSubdirectory("csharp-kernel-");
        try
        {
            var answer = DotNet.Restore(Write(all, sources, folder, context), context);
            if (!answer.Success && LocalCache.Pin(all) is { } pinned)
                // Offline: NuGet cannot ask for the newest, but what lies here will do.
                DotNet.Restore(Write(pinned, sources, folder, context), context);
            var assets = Path.Combine(folder.FullName, "obj", "project.assets.json");
            return File.Exists(assets) && AssetsFile.Read(assets) is { } restored
                ? restored
                : throw Refused(wanted, answer.Text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static KernelError Refused(IReadOnlyList<PackageRequest> wanted, string words)
    {
        var names = string.Join("; ", wanted.Select(request => $"{request.Id}, {request.Version}"));
        var isConflict = words.Contains("NU1107", StringComparison.Ordinal)
            || words.Contains("NU1605", StringComparison.Ordinal);
        return new KernelError($"cannot restore {names}:\n{words}" + (isConflict
            ? "\nThese packages want versions of another that do not go together. Name one that "
                + "suits all with #r \"nuget: Id, Version\" in the same cell, or leave one out."
            : ""));
    }

    static string Write(
        IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources,
        DirectoryInfo folder, CellContext context)
    {
        var path = Path.Combine(folder.FullName, "cell.csproj");
        // These two keep away what stands in folders above.
        File.WriteAllText(Path.Combine(folder.FullName, "Directory.Build.props"), "<Project/>");
        File.WriteAllText(Path.Combine(folder.FullName, "Directory.Packages.props"), "<Project/>");
        File.WriteAllText(path, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{Framework}</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <NuGetAudit>false</NuGetAudit>
                <RestoreRootConfigDirectory>{Escape(context.Folder)}</RestoreRootConfigDirectory>
                <Feeds>{Escape(string.Join(';', sources))}</Feeds>
                <RestoreAdditionalProjectSources>$(Feeds)</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', packages.Select(Reference))}
              </ItemGroup>
            </Project>
            """);
        return path;
    }

    static string Reference(PackageRequest package) =>
        $"    <PackageReference Include=\"{package.Id}\" Version=\"{Escape(package.Version)}\" />";

    static string? Escape(string text) => SecurityElement.Escape(text);
}
