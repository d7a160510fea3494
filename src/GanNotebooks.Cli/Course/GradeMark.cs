using System.Text.Json.Nodes;

namespace GanNotebooks.Cli.Course;

/// <summary>nbgrader's metadata of a cell, schema version 3.</summary>
/// <param name="Id">Unique in the notebook: <c>grade_id</c>.</param>
/// <param name="Grade">Whether the cell brings points.</param>
/// <param name="Solution">Whether the learner writes in it.</param>
/// <param name="Points">At most so many; 0 when it brings none.</param>
/// <remarks>A cell with both is read by the teacher; with <paramref name="Grade"/> only it is a
/// check; with <paramref name="Solution"/> only its checks stand in other cells.</remarks>
sealed record GradeMark(string Id, bool Grade, bool Solution, double Points)
{
    public bool IsAnswer => Solution;

    public bool IsCheck => Grade && !Solution;

    public bool IsReadByTeacher => Grade && Solution;

    /// <summary>Null where there is none, or none that can be read.</summary>
    public static GradeMark? Of(JsonObject? json)
    {
        if (json == null) return null;
        var id = Cell.Text(json["grade_id"]);
        bool Flag(string name) =>
            json[name] is JsonValue value && value.TryGetValue<bool>(out var set) && set;
        var points = json["points"] is JsonValue number && number.TryGetValue<double>(out var some)
            ? some : 0;
        var mark = new GradeMark(id, Flag("grade"), Flag("solution"), points);
        return id.Length > 0 && (mark.Grade || mark.Solution) ? mark : null;
    }
}
