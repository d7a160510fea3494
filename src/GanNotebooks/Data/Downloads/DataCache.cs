namespace GanNotebooks.Data;

/// <summary>Where fetched data sets are kept.</summary>
public static class DataCache
{
    /// <summary>Names the environment variable that comes first.</summary>
    public const string Variable = "GAN_CACHE";

    /// <summary><c>$GAN_CACHE</c>, or else <c>gan-notebooks</c> in the user's folder for such
    /// things (<c>$XDG_CACHE_HOME</c>, usually <c>~/.cache</c>).</summary>
    public static string Folder =>
        Given(Variable) ?? Path.Combine(
            Given("XDG_CACHE_HOME") ?? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "gan-notebooks");

    static string? Given(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder
            ? Path.GetFullPath(folder) : null;
}
