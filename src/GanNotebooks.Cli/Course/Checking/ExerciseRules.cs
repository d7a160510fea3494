using System.Globalization;
using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Checking;

/// <summary>Ids, points and parts of the exercises.</summary>
static partial class ExerciseRules
{
    public static IEnumerable<Flaw> Look(Notebook notebook)
    {
        var exercises = Exercise.Of(notebook);
        var number = 0;
        foreach (var exercise in exercises)
            foreach (var what in Parts(notebook, exercise, ++number))
                yield return Flaw.In(notebook, exercise.Answer, what);
        foreach (var cell in notebook.Cells)
            foreach (var what in Strays(cell, exercises))
                yield return Flaw.In(notebook, cell, what);
    }

    static IEnumerable<string> Parts(Notebook notebook, Exercise exercise, int number)
    {
        var start = $"{notebook.Name.Split('-')[0]}-{number}-";
        if (!Words().IsMatch(exercise.Id)
            || !exercise.Id.StartsWith(start, StringComparison.Ordinal))
            yield return $"has the id {exercise.Id}, expected {start} and small letters";
        if (HeadingFlaw(notebook, exercise, number) is { } flaw) yield return flaw;
        if (exercise.Points <= 0) yield return "brings no points";
        if (exercise.IsReadByTeacher ? exercise.Solution == null : exercise.SolvedSource == null)
            yield return "has no solution: a markdown cell whose metadata has "
                + $"gan.{Exercise.SolutionNote} = {exercise.Id} and holds a block of csharp";
        if (exercise.IsReadByTeacher) yield break;
        if (exercise.Checks.Count == 0) yield return $"has no check {exercise.Id}-check";
        if (Misfit(exercise) is { } why) yield return why;
    }

    /// <summary>Above an exercise stands <c>### Exercise 1 · A walk (2 points)</c>.</summary>
    static string? HeadingFlaw(Notebook notebook, Exercise exercise, int number)
    {
        var above = notebook.Cells.TakeWhile(cell => cell != exercise.Answer)
            .Where(cell => cell.IsMarkdown).SelectMany(cell => Heading.In(cell.Source));
        var points = exercise.Points.ToString(CultureInfo.InvariantCulture);
        var ending = exercise.Points == 1 ? "(1 point)" : $"({points} points)";
        var text = above.LastOrDefault()?.Text ?? "";
        return text.StartsWith($"Exercise {number} · ", StringComparison.Ordinal)
            && text.EndsWith(ending, StringComparison.Ordinal)
            ? null
            : $"stands below the heading '{text}', expected 'Exercise {number} · ... {ending}'";
    }

    static string? Misfit(Exercise exercise)
    {
        try
        {
            foreach (var check in exercise.Checks) Markers.WithoutHidden(check.Source);
            if (exercise.SolvedSource is { } solved && !Markers.HasSolution(solved))
                Markers.Mark(exercise.Stub, solved);
            return null;
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
    }

    static IEnumerable<string> Strays(Cell cell, IReadOnlyList<Exercise> exercises)
    {
        if (cell.Mark is { IsCheck: true } mark)
        {
            if (!exercises.Any(exercise => Exercise.BelongsTo(cell, exercise.Id)))
                yield return $"checks {mark.Id}, and there is no such exercise";
            if (!cell.Source.Contains('"' + CheckedId(mark.Id) + '"'))
                yield return $"must name its exercise: Exercise.Check(\"{CheckedId(mark.Id)}\"";
        }
        if (Markers.Misspelt(cell.Source) is { } line)
            yield return $"has the mark '{line}', which is none and hides nothing";
        if (cell.Note(Exercise.SolutionNote) is { } id && exercises.All(e => e.Id != id))
            yield return $"solves {id}, and there is no such exercise";
    }

    static string CheckedId(string checkId) => CheckSuffix().Replace(checkId, "");

    [GeneratedRegex(@"^\d\d-\d+-[a-z]+(-[a-z]+)*$")]
    private static partial Regex Words();

    [GeneratedRegex(@"-check(-\d+)?$")]
    private static partial Regex CheckSuffix();
}
