namespace GanNotebooks.Data;

/// <summary>Finds the folder that a data set's files lie in.</summary>
public static class DataFolder
{
    /// <summary>Names the environment variable that comes before the places known by heart. It
    /// may name the data set's own folder or the folder above it.</summary>
    public const string Variable = "GAN_DATA";

    /// <summary>The first folder that holds <paramref name="file"/>.</summary>
    /// <param name="name">The data set's folder name, such as <c>fashion-mnist</c>.</param>
    /// <param name="file">A file that must be there.</param>
    /// <param name="given">Where the caller says it is; then nowhere else is looked.</param>
    /// <param name="installed">Where a package puts it.</param>
    /// <param name="remedy">What to do when it is nowhere; ends the error message.</param>
    /// <exception cref="DirectoryNotFoundException">No folder holds the file; the message lists
    /// where it was looked for.</exception>
    public static string Find(
        string name, string file, string? given, string installed, string remedy)
    {
        var places = Places(name, given, installed).ToList();
        return places.Find(place => File.Exists(Path.Combine(place, file)))
            ?? throw new DirectoryNotFoundException(
                $"{name}: {file} is not in {string.Join(" or ", places)}. {remedy}");
    }

    static IEnumerable<string> Places(string name, string? given, string installed)
    {
        var root = given ?? Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(root))
            return [root, Path.Combine(root, name)];
        return [installed];
    }
}
