namespace GanNotebooks.Data;

/// <summary>The image files of a folder and their classes, before any is opened.</summary>
/// <param name="Files">Path and class of each, in the order of their names.</param>
/// <param name="ClassNames">The subfolders' names; the folder's own where it has none.</param>
/// <param name="Bad">Pictures of a kind that is not read, and empty subfolders.</param>
sealed record FolderListing(
    IReadOnlyList<(string Path, int Label)> Files,
    IReadOnlyList<string> ClassNames,
    IReadOnlyList<BadFile> Bad)
{
    /// <summary>Lists a folder of images, or of subfolders that each hold a class.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It has images both beside and in subfolders, or
    /// none.</exception>
    public static FolderListing Of(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException(
                $"{folder}: there is no such folder. Name one that holds JPEG or PNG files.");
        var bad = new List<BadFile>();
        var own = Images(folder, SearchOption.TopDirectoryOnly, bad);
        var classes = Directory.GetDirectories(folder).Where(IsVisible)
            .Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path),
                Files: Images(path, SearchOption.AllDirectories, bad))).ToList();
        if (own.Count > 0 && classes.Exists(found => found.Files.Count > 0))
            throw new InvalidDataException(
                $"{folder}: holds {own.Count} images and folders of images too, such as "
                + $"{classes.Find(found => found.Files.Count > 0).Name}. Put every image into the "
                + "folder of its class, or all into one folder.");
        if (own.Count > 0)
            return new([.. own.Select(path => (path, 0))], [Name(folder)], bad);
        foreach (var (name, files) in classes.Where(found => found.Files.Count == 0))
            bad.Add(new(Path.Combine(folder, name),
                "this class's folder holds no JPEG or PNG file"));
        return new(
            [.. classes.SelectMany((found, label) => found.Files.Select(path => (path, label)))],
            [.. classes.Select(found => found.Name)], bad);
    }

    static List<string> Images(string folder, SearchOption depth, List<BadFile> bad)
    {
        var visible = Directory.GetFiles(folder, "*", depth).Where(IsVisible)
            .Order(StringComparer.Ordinal).ToList();
        bad.AddRange(visible.Where(path => Is(path, ImageFile.OtherExtensions))
            .Select(path => new BadFile(path,
                $"{Path.GetExtension(path)} files are not read; make it a JPEG or PNG")));
        return visible.FindAll(path => Is(path, ImageFile.Extensions));
    }

    static bool Is(string path, string[] extensions) =>
        extensions.Contains(Path.GetExtension(path).ToLowerInvariant());

    static bool IsVisible(string path) => !Path.GetFileName(path).StartsWith('.');

    static string Name(string folder) => new DirectoryInfo(folder).Name;
}
