namespace GanNotebooks.Data;

/// <summary>Finds the folder that a data set's files lie in.</summary>
public static class DataFolder
{
    /// <summary>Names the environment variable that takes the place of where packages put data. It
    /// may name the data set's own folder or the folder above it.</summary>
    public const string Variable = "GAN_DATA";

    /// <summary>The first folder that holds <paramref name="file"/>.</summary>
    /// <param name="name">The data set's name, such as <c>fashion-mnist</c>.</param>
    /// <param name="file">A file or folder that must be there.</param>
    /// <param name="given">Where the caller says it is; then nowhere else is looked.</param>
    /// <exception cref="DirectoryNotFoundException">No folder holds the file; the message lists
    /// where it was looked for, and what to do.</exception>
    public static string Find(string name, string file, string? given = null)
    {
        var places = Places(name, given).ToList();
        return places.Find(place => Path.Exists(Path.Combine(place, file)))
            ?? throw new DirectoryNotFoundException(
                $"{name}: {file} is not in {string.Join(" or ", places)}. Fetch it with ./gan "
                + $"data get {name}, or set {Variable} to the folder that holds it.");
    }

    /// <summary>The first folder that holds all files of a set; null when none does. Whether they
    /// are right is not looked at.</summary>
    public static string? Where(ManifestSet set) => Places(set.Name, null).FirstOrDefault(place =>
        set.Files.All(file => File.Exists(Path.Combine(place, file.Name))));

    static IEnumerable<string> Places(string name, string? given)
    {
        if (given != null)
            return [given, Path.Combine(given, name)];
        var fetched = Path.Combine(DataCache.Folder, name);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root)
            return [root, Path.Combine(root, name), fetched];
        return Manifest.Find(name)?.Installed is { } installed ? [installed, fetched] : [fetched];
    }
}
