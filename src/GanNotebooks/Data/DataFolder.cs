namespace GanNotebooks.Data;

/// <summary>Finds the folder that a data set's files lie in.</summary>
public static class DataFolder
{
    /// <summary>Names the environment variable that comes before the places known by heart. It
    /// may name the data set's own folder or the folder above it.</summary>
    public const string Variable = "GAN_DATA";

    /// <summary>The first folder that holds <paramref name="file"/>.</summary>
    /// <param name="name">The data set's name, such as <c>fashion-mnist</c>.</param>
    /// <param name="file">A file or folder that must be there.</param>
    /// <param name="given">Where the caller says it is; then nowhere else is looked.</param>
    /// <param name="installed">Where a package puts it, if one does.</param>
    /// <exception cref="DirectoryNotFoundException">No folder holds the file; the message lists
    /// where it was looked for, and what to do.</exception>
    public static string Find(
        string name, string file, string? given = null, string? installed = null)
    {
        var places = Places(name, given, installed).ToList();
        return places.Find(place => Path.Exists(Path.Combine(place, file)))
            ?? throw new DirectoryNotFoundException(
                $"{name}: {file} is not in {string.Join(" or ", places)}. Fetch it with ./gan "
                + $"data get {name}, or set {Variable} to the folder that holds it.");
    }

    static IEnumerable<string> Places(string name, string? given, string? installed)
    {
        var root = given ?? Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(root))
            return [root, Path.Combine(root, name)];
        var fetched = Path.Combine(DataCache.Folder, name);
        return installed == null ? [fetched] : [installed, fetched];
    }
}
