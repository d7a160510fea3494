namespace GanNotebooks.Cli.Course.Grading;

/// <summary>What one student handed in for one notebook.</summary>
/// <param name="Student">The name of the student's folder.</param>
/// <param name="Source">The course's notebook.</param>
/// <param name="Path">The student's file; null when there is none.</param>
sealed record Submission(string Student, Notebook Source, string? Path)
{
    /// <summary>Every student with every notebook that at least one of them handed in.</summary>
    /// <param name="folder">Holds a folder for each student, or a notebook file for each.</param>
    /// <param name="course">The notebooks that count.</param>
    /// <exception cref="Failure">The folder holds nothing that belongs to the course.</exception>
    public static IReadOnlyList<Submission> In(string folder, IReadOnlyList<Notebook> course)
    {
        (string Student, string[] Files)[] students =
        [
            .. Directory.EnumerateDirectories(folder).Select(path =>
                (System.IO.Path.GetFileName(path), NotebooksBelow(path))),
            .. Directory.EnumerateFiles(folder, "*.ipynb").Select(path =>
                (System.IO.Path.GetFileNameWithoutExtension(path), new[] { path })),
        ];
        Submission[] all =
        [
            .. from notebook in course
               from student in students.OrderBy(student => student.Student, StringComparer.Ordinal)
               select new Submission(
                   student.Student, notebook, Find(student.Files, notebook, course)),
        ];
        Submission[] wanted = [.. all.GroupBy(one => one.Source)
            .Where(group => group.Any(one => one.Path != null)).SelectMany(group => group)];
        return wanted.Length > 0 ? wanted : throw new Failure(
            $"No notebook below {folder} belongs to the course.",
            "It must hold a folder for each student, with the notebooks inside.");
    }

    static string[] NotebooksBelow(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.ipynb", SearchOption.AllDirectories)
            .Where(path => !path.Contains(".ipynb_checkpoints")).Order(StringComparer.Ordinal)];

    /// <summary>By the file's name, which browsers lengthen to <c>name (1).ipynb</c>; else by the
    /// ids of the exercises in it.</summary>
    static string? Find(string[] files, Notebook notebook, IReadOnlyList<Notebook> course) =>
        files.FirstOrDefault(file => NameOf(file) == notebook.Name)
        ?? files.FirstOrDefault(file => NameOf(file).StartsWith(notebook.Name + " "))
        ?? files.FirstOrDefault(file =>
            course.All(other => !NameOf(file).StartsWith(other.Name)) && Mentions(file, notebook));

    static bool Mentions(string file, Notebook notebook)
    {
        var text = File.ReadAllText(file);
        return Exercise.Of(notebook).Any(exercise => text.Contains($"\"{exercise.Id}"));
    }

    static string NameOf(string file) => System.IO.Path.GetFileNameWithoutExtension(file);
}
