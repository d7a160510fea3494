namespace GanNotebooks.Cli.Course.Grading;

/// <summary>A student's answers, found in the student's notebook, and the cells that the student
/// added.</summary>
sealed class AnswerSheet
{
    readonly Dictionary<string, Cell> answers = [];
    readonly List<string> remarks = [];
    readonly Notebook source, handed;

    public AnswerSheet(Notebook source, Notebook handed)
    {
        (this.source, this.handed) = (source, handed);
        foreach (var exercise in Exercise.Of(source)) Find(exercise);
        foreach (var check in source.Cells.Where(cell => cell.Mark is { IsCheck: true }))
            NoteChanges(check);
    }

    /// <summary>What the teacher should know: cells that were renamed, checks that were changed.
    /// </summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>The cell that answers an exercise; null when there is none.</summary>
    public Cell? Answer(Exercise exercise) => answers.GetValueOrDefault(exercise.Id);

    /// <summary>The student's own code cells, by the course's cell above them; null for those
    /// that stand above all.</summary>
    public ILookup<Cell?, Cell> Added()
    {
        var known = source.Cells.Where(cell => cell.Id.Length > 0)
            .DistinctBy(cell => cell.Id).ToDictionary(cell => cell.Id);
        var places = new List<(Cell? Above, Cell Cell)>();
        Cell? above = null;
        foreach (var cell in handed.Cells)
        {
            if (Counterpart(cell, known) is { } course) above = course;
            else if (cell.IsCode && cell.Mark == null && !answers.ContainsValue(cell))
                places.Add((above, cell));
        }
        return places.ToLookup(place => place.Above, place => place.Cell);
    }

    Cell? Counterpart(Cell cell, Dictionary<string, Cell> known)
    {
        var answered = answers.FirstOrDefault(pair => pair.Value == cell).Key;
        if (answered != null) return source.Cells.First(one => one.Mark?.Id == answered);
        return cell.Mark is { } mark && source.Cells.FirstOrDefault(one => one.Mark?.Id == mark.Id)
            is { } same ? same : known.GetValueOrDefault(cell.Id);
    }

    /// <summary>By nbgrader's id, else by the cell's, else by the name that the stub declares.
    /// </summary>
    void Find(Exercise exercise)
    {
        var candidates = handed.Cells.Where(cell =>
            cell.IsCode == exercise.Answer.IsCode && !answers.ContainsValue(cell)).ToArray();
        var named = candidates.Where(cell => cell.Mark?.Id == exercise.Id).ToArray();
        if (named.Length > 1) remarks.Add($"{exercise.Id}: {named.Length} cells; the last counts");
        var found = named.LastOrDefault();
        if (found == null && (found = ByPlace(exercise, candidates)) != null)
            remarks.Add($"{exercise.Id}: its cell was renamed, and found by what it holds");
        if (found != null) answers[exercise.Id] = found;
        else remarks.Add($"{exercise.Id}: its cell is missing");
    }

    static Cell? ByPlace(Exercise exercise, Cell[] candidates) =>
        candidates.FirstOrDefault(cell => cell.Id.Length > 0 && cell.Id == exercise.Answer.Id)
        ?? candidates.LastOrDefault(cell => exercise.Declares is { } name && cell.IsCode
            && cell.Mark is not { IsCheck: true } && !cell.Source.Contains("Exercise.Check(")
            && Declared(cell, name));

    static bool Declared(Cell cell, string name) => cell.Source.Split('\n').Any(line =>
        line.Contains($" {name}(") && !line.TrimEnd().EndsWith(';') && line[0] != ' ');

    void NoteChanges(Cell check)
    {
        var theirs = handed.Cells.FirstOrDefault(cell => cell.Mark?.Id == check.Mark!.Id)
            ?? handed.Cells.FirstOrDefault(cell => cell.Id.Length > 0 && cell.Id == check.Id);
        if (theirs == null) remarks.Add($"{check.Mark!.Id}: the check is missing; ours was run");
        else if (theirs.Source.Trim() != check.Source.Trim()
                 && theirs.Source.Trim() != Markers.WithoutHidden(check.Source).Trim())
            remarks.Add($"{check.Mark!.Id}: the check was changed; ours was run");
    }
}
