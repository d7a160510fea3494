namespace GanNotebooks.Cli.Course.Grading;

/// <summary>A student's points for one exercise.</summary>
/// <param name="Exercise">Which.</param>
/// <param name="Points">Null when a person has to read the answer.</param>
/// <param name="Why">What was wrong; empty when nothing was.</param>
/// <param name="Answer">What the student wrote.</param>
/// <param name="Printed">The beginning of what the exercise's cells printed.</param>
sealed record Grade(
    Exercise Exercise, double? Points, string Why, string Answer, string Printed);

/// <summary>A student's notebook, graded.</summary>
/// <param name="Submission">Whose, and of which notebook.</param>
/// <param name="Grades">One for each exercise of the notebook.</param>
/// <param name="Remarks">What the teacher should know about the file.</param>
sealed record GradedNotebook(
    Submission Submission, IReadOnlyList<Grade> Grades, IReadOnlyList<string> Remarks)
{
    public double Points => Grades.Sum(grade => grade.Points ?? 0);

    public double Of => Grades.Sum(grade => grade.Exercise.Points);
}
