using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course;

/// <summary>An exercise of a notebook: where a learner writes, what checks it, how it is solved.
/// </summary>
/// <param name="Id">Such as <c>02-1-walk</c>: the notebook's number, the exercise's, a word.
/// </param>
/// <param name="Answer">The cell in which the learner writes; holds the stub.</param>
/// <param name="Checks">Each brings its points when it runs without an error.</param>
/// <param name="Solution">A markdown cell with the folded solution.</param>
sealed partial record Exercise(
    string Id, Cell Answer, IReadOnlyList<Cell> Checks, Cell? Solution)
{
    /// <summary>The note that ties a solution's cell to its exercise.</summary>
    public const string SolutionNote = "solution-of";

    /// <summary>Whether a person reads the answer and gives the points.</summary>
    public bool IsReadByTeacher => Answer.Mark!.IsReadByTeacher;

    public double Points =>
        IsReadByTeacher ? Answer.Mark!.Points : Checks.Sum(check => check.Mark!.Points);

    /// <summary>The answer cell without a solution in it.</summary>
    public string Stub => !Markers.HasSolution(Answer.Source) ? Answer.Source
        : Answer.IsCode ? Markers.WithoutSolution(Answer.Source)
        : Markers.WithoutExample(Answer.Source);

    /// <summary>The answer cell with the solution in place of the stub: from the cell itself
    /// where it is marked there, else the first block of C# in the folded solution. Null when
    /// there is none.</summary>
    public string? SolvedSource => Markers.HasSolution(Answer.Source)
        ? Answer.Source
        : Solution != null && CSharpBlock().Match(Solution.Source) is { Success: true } block
            ? block.Groups[1].Value.TrimEnd()
            : null;

    /// <summary>The name that the stub declares, such as <c>Walk</c>; null when none is seen.
    /// </summary>
    public string? Declares =>
        Declaration().Match(Stub) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>All exercises of a notebook, in its order. Checks belong to the exercise whose id
    /// theirs begins with.</summary>
    public static IReadOnlyList<Exercise> Of(Notebook notebook)
    {
        var checks = notebook.Cells.Where(cell => cell.Mark is { IsCheck: true }).ToArray();
        return [.. notebook.Cells.Where(cell => cell.Mark is { IsAnswer: true }).Select(answer =>
        {
            var id = answer.Mark!.Id;
            return new Exercise(id, answer,
                [.. checks.Where(check => BelongsTo(check, id))],
                notebook.Cells.FirstOrDefault(cell => cell.Note(SolutionNote) == id));
        })];
    }

    /// <summary>Whether a check's id is the exercise's with <c>-check</c> or <c>-check-2</c>
    /// behind it.</summary>
    public static bool BelongsTo(Cell check, string id) =>
        CheckSuffix().Replace(check.Mark!.Id, "") == id;

    [GeneratedRegex(@"-check(-\d+)?$")]
    private static partial Regex CheckSuffix();

    [GeneratedRegex(@"^```(?:csharp|C#|cs)\s*\n(.*?)^```", RegexOptions.Multiline
        | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"(\w+)(?:<[^>]*>)?\s*\([^()]*\)\s*(?:\{|=>)", RegexOptions.Singleline)]
    private static partial Regex Declaration();
}
