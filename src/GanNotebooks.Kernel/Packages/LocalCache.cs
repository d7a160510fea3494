namespace GanNotebooks.Kernel.Packages;

/// <summary>The packages that earlier restores left on this machine.</summary>
internal static class LocalCache
{
    static string Folder => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        is { Length: > 0 } chosen
        ? chosen
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".nuget", "packages");

    /// <summary>The requests with "the newest" replaced by the newest that lies here; null when
    /// that changes nothing.</summary>
    public static IReadOnlyList<PackageRequest>? Pin(IReadOnlyList<PackageRequest> packages)
    {
        List<PackageRequest> pinned = [.. packages.Select(request =>
            request.Version == PackageRequest.Newest && Newest(request.Id) is { } version
                ? request with { Version = $"[{version}]" }
                : request)];
        return pinned.SequenceEqual(packages) ? null : pinned;
    }

    static string? Newest(string id)
    {
        var folder = new DirectoryInfo(Path.Combine(Folder, id.ToLowerInvariant()));
        return folder.Exists
            ? folder.GetDirectories().Select(version => version.Name)
                .OrderByDescending(name => !name.Contains('-'))
                .ThenByDescending(Number)
                .FirstOrDefault()
            : null;
    }

    static Version Number(string name) =>
        Version.TryParse(name.Split('-')[0], out var version) ? version : new Version(0, 0);
}
