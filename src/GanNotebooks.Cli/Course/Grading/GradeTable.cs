using System.Globalization;

namespace GanNotebooks.Cli.Course.Grading;

/// <summary>The class as a table of comma-separated values (RFC 4180): a row for each student,
/// a column for each exercise.</summary>
static class GradeTable
{
    public static string Csv(IReadOnlyList<GradedNotebook> graded)
    {
        var exercises = graded.DistinctBy(one => one.Submission.Source)
            .SelectMany(one => one.Grades.Select(grade => grade.Exercise.Id)).ToArray();
        var rows = graded.GroupBy(one => one.Submission.Student).Select(Row);
        return string.Concat(
            [Line(["student", .. exercises, "points", "of", "to read", "remarks"]), .. rows]);
    }

    static string Row(IGrouping<string, GradedNotebook> student)
    {
        var grades = student.SelectMany(one => one.Grades).ToArray();
        return Line([student.Key,
            .. grades.Select(grade => grade.Points is { } points ? Number(points) : ""),
            Number(student.Sum(one => one.Points)), Number(student.Sum(one => one.Of)),
            Number(grades.Where(grade => grade.Points == null).Sum(grade => grade.Exercise.Points)),
            string.Join("; ", student.SelectMany(one => one.Remarks))]);
    }

    static string Line(IEnumerable<string> fields) =>
        string.Join(',', fields.Select(Quoted)) + "\n";

    /// <summary>A spreadsheet takes a field that begins with one of these for a formula, and a
    /// student chooses the name of the folder.</summary>
    static string Quoted(string field)
    {
        if (field.Length > 0 && "=+-@".Contains(field[0])) field = "'" + field;
        return field.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"")}\"";
    }

    static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
