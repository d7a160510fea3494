namespace GanNotebooks.Cli.Course.Checking;

/// <summary>The catalogue of what can be seen without running a cell.</summary>
static class CourseRules
{
    static readonly Func<Notebook, IEnumerable<Flaw>>[] s_rules =
        [CellRules.Look, LinkRules.Look, ExerciseRules.Look, LessonRules.Look, ReferenceRules.Look];

    /// <param name="course">The notebooks to look at.</param>
    /// <param name="folder">Theirs; its README.md lists the course.</param>
    public static IEnumerable<Flaw> Look(IReadOnlyList<Notebook> course, string folder)
    {
        foreach (var notebook in course)
            foreach (var flaw in s_rules.SelectMany(rule => rule(notebook)))
                yield return flaw;
        var list = Path.Combine(folder, "README.md");
        if (!File.Exists(list))
        {
            yield return new("README.md", $"is missing in {folder}: it lists the course");
            yield break;
        }
        foreach (var flaw in LinkRules.Look(list)) yield return flaw;
        var text = File.ReadAllText(list);
        foreach (var notebook in course.Where(one => !text.Contains($"({one.Name}.ipynb)")))
            yield return new("README.md", $"has no link to {notebook.Name}.ipynb");
    }
}
