using System.Globalization;
using System.Net;
using GanNotebooks.Cli.Course.Site;

namespace GanNotebooks.Cli.Course.Grading;

/// <summary>What a student gets back: a page with the points of every exercise, what was wrong,
/// and what was handed in.</summary>
static class StudentReport
{
    public static string Html(string student, IReadOnlyList<GradedNotebook> graded)
    {
        var (points, of) = (graded.Sum(one => one.Points), graded.Sum(one => one.Of));
        return PageFrame.Html(student, "", $"""
            <h1>{Encode(student)}</h1>
            <p><b>{Number(points)} of {Number(of)} points</b>{Open(graded)}</p>
            {string.Concat(graded.Select(Part))}
            """);
    }

    static string Open(IReadOnlyList<GradedNotebook> graded)
    {
        var open = graded.SelectMany(one => one.Grades).Where(grade => grade.Points == null)
            .Sum(grade => grade.Exercise.Points);
        return open > 0 ? $" so far; {Number(open)} are given by the teacher" : "";
    }

    static string Part(GradedNotebook graded) => $"""
        <h2>{Encode(graded.Submission.Source.Title)}</h2>
        {string.Concat(graded.Remarks.Select(remark => $"<p>Note: {Encode(remark)}.</p>\n"))}
        {string.Concat(graded.Grades.Select(Exercise))}
        """;

    static string Exercise(Grade grade) => $"""
        <h3>{Encode(grade.Exercise.Id)}: {(grade.Points is { } points ? Number(points) : "?")}
        of {Number(grade.Exercise.Points)}</h3>
        {Block(grade.Why)}
        {Folded("what you wrote", grade.Answer)}
        {Folded("what it printed", grade.Printed)}
        """;

    static string Folded(string title, string text) => string.IsNullOrWhiteSpace(text) ? "" :
        $"<details><summary>{title}</summary>{Block(text)}</details>";

    static string Block(string text) =>
        text.Length == 0 ? "" : $"<pre>{Encode(Terminal.Plain(text))}</pre>";

    static string Encode(string text) => WebUtility.HtmlEncode(text);

    static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
