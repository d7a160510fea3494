namespace GanNotebooks.Cli.Course.Checking;

/// <summary>What a learner finds in every lesson: goals, time, exercises, a quiz, sources.
/// </summary>
static class LessonRules
{
    const int FewestExercises = 4, FewestQuestions = 3;

    public static IEnumerable<Flaw> Look(Notebook notebook)
    {
        var text = string.Join('\n', notebook.Cells.Where(c => c.IsMarkdown).Select(c => c.Source));
        foreach (var part in new[] { "**You will be able to**", "**Time", "References" })
            if (!text.Contains(part)) yield return Flaw.In(notebook, $"has no part '{part}'");
        if (!IsLesson(notebook.Name)) yield break;

        if (Exercise.Of(notebook).Count is < FewestExercises and var exercises)
            yield return Flaw.In(notebook,
                $"has {exercises} exercises, expected {FewestExercises} or more");
        if (Questions(notebook) is < FewestQuestions and var questions)
            yield return Flaw.In(notebook,
                $"has {questions} folded answers to a quiz, expected {FewestQuestions} or more");
    }

    /// <summary>The welcome and the appendices bring no points.</summary>
    static bool IsLesson(string name) => !name.StartsWith("00-") && char.IsDigit(name[0]);

    static int Questions(Notebook notebook) => notebook.Cells
        .Where(cell => cell.IsMarkdown && cell.Note(Exercise.SolutionNote) == null)
        .Sum(cell => cell.Source.Split("<details>").Length - 1);
}
