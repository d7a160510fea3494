using System.Text.Json;

namespace GanNotebooks.Kernel.Packages;

/// <summary>NuGet's record of a restore, project.assets.json.</summary>
internal static class AssetsFile
{
    /// <returns>The packages with their files, or null when the record tells of errors.</returns>
    public static IReadOnlyList<RestoredPackage>? Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        if (root.TryGetProperty("logs", out var logs)
            && logs.EnumerateArray().Any(log => log.GetProperty("level").GetString() == "Error"))
            return null;

        var folders = root.GetProperty("packageFolders").EnumerateObject()
            .Select(folder => folder.Name).ToArray();
        // The last target is the one for this machine.
        return [.. root.GetProperty("targets").EnumerateObject().Last().Value.EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => Package(library, root.GetProperty("libraries"), folders))];
    }

    static RestoredPackage Package(
        JsonProperty library, JsonElement libraries, string[] folders)
    {
        var (id, version) = library.Name.Split('/') is [var name, var number]
            ? (name, number)
            : (library.Name, "");
        var relative = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
        var folder = folders.Select(root => Path.Combine(root, relative))
            .First(Directory.Exists);
        return new RestoredPackage(id, version, folder,
            Files(library.Value, "runtime", folder), Files(library.Value, "native", folder));
    }

    static List<string> Files(JsonElement library, string kind, string folder) =>
        library.TryGetProperty(kind, out var files)
            ? [.. files.EnumerateObject()
                .Where(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal))
                .Select(file => Path.Combine(folder, file.Name))]
            : [];
}
