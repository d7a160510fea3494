namespace GanNotebooks.Cli.Course;

/// <summary>The notebooks of a course: those of this checkout, or a teacher's own.</summary>
/// <param name="Path">Where they are.</param>
sealed record CourseFolder(string Path)
{
    /// <summary>All, or those named, in the order of their file names.</summary>
    /// <param name="names">With or without extension; none for all.</param>
    /// <exception cref="Failure">There is no such notebook, or one cannot be read.</exception>
    public IReadOnlyList<Notebook> Read(params IReadOnlyCollection<string> names)
    {
        foreach (var name in names.Where(name => !File.Exists(FileOf(name))))
            throw new Failure($"There is no notebook {name} in {Path}.",
                "Name it as its file is named, with or without .ipynb.");
        var files = names.Count > 0
            ? names.Select(FileOf)
            : Directory.Exists(Path) ? Directory.EnumerateFiles(Path, "*.ipynb") : [];
        Notebook[] found = [.. files.Order(StringComparer.Ordinal).Select(Notebook.Read)];
        return found.Length > 0 ? found : throw new Failure(
            $"{Path} holds no notebooks.", "--notebooks names the folder of the course.");
    }

    string FileOf(string name) =>
        System.IO.Path.Combine(Path, name.EndsWith(".ipynb") ? name : $"{name}.ipynb");
}
