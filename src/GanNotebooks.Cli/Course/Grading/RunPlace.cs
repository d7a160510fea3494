namespace GanNotebooks.Cli.Course.Grading;

/// <summary>A folder laid out like a checkout, in which strange code may do as it likes: its own
/// <c>notebooks/</c>, and <c>out/course/</c> as a link to the library.</summary>
sealed class RunPlace : IDisposable
{
    /// <param name="checkout">Whose library.</param>
    /// <param name="beside">A folder whose files are copied into <c>notebooks/</c>; null for
    /// none.</param>
    public RunPlace(Checkout checkout, string? beside)
    {
        Directory.CreateDirectory(Notebooks);
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Path.Combine(Root, "out"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "out", "course"),
            Path.GetDirectoryName(checkout.CourseScript)!);
        if (beside == null) return;
        foreach (var file in Directory.EnumerateFiles(beside))
            File.Copy(file, Path.Combine(Notebooks, Path.GetFileName(file)));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("gan-course-").FullName;

    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Home => Path.Combine(Root, "home");

    /// <summary>Strange code may have made what cannot be deleted; that stays, and harms nobody.
    /// </summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"warning: {Root} could not be deleted: {problem.Message}");
        }
    }
}
