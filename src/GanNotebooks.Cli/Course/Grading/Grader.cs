namespace GanNotebooks.Cli.Course.Grading;

/// <summary>Grades one submission.</summary>
/// <remarks>What runs is the course's notebook, with the student's answers in the answer cells
/// and the student's additional cells in their places. So no change to the course's own cells,
/// checks among them, can bring or cost points. Each run has a fresh kernel and folder.
/// </remarks>
sealed record Grader(PlannedRun Run)
{
    public async Task<GradedNotebook> Grade(Submission submission, CancellationToken cancelled)
    {
        Notebook handed;
        try
        {
            if (submission.Path == null) return Nothing(submission, "handed in nothing");
            handed = Notebook.Read(submission.Path);
        }
        catch (Failure problem)
        {
            return Nothing(submission, problem.Message);
        }
        var sheet = new AnswerSheet(submission.Source, handed);
        var plan = Plan(submission.Source, sheet);
        var outcomes = await Run.Execute(submission.Source.Kernel, plan,
            Path.GetDirectoryName(submission.Path), cancelled);
        return new(submission,
            [.. Exercise.Of(submission.Source).Select(one => Count(one, sheet, plan, outcomes))],
            sheet.Remarks);
    }

    List<PlannedCell> Plan(Notebook source, AnswerSheet sheet)
    {
        var exercises = Exercise.Of(source).ToDictionary(exercise => exercise.Answer);
        var added = sheet.Added();
        var plan = new List<PlannedCell>();
        void Add(string code, Cell? origin) => plan.Add(new(
            code, origin == null ? Run.Limits.Seconds : Run.Limits.For(origin), origin));

        foreach (var own in added[null]) Add(own.Source, null);
        foreach (var cell in source.Cells)
        {
            if (cell.IsCode && exercises.TryGetValue(cell, out var exercise))
                Add(sheet.Answer(exercise)?.Source ?? exercise.Stub, cell);
            else if (cell.IsCode)
                Add(Markers.Revealed(cell.Source), cell);
            foreach (var own in added[cell]) Add(own.Source, null);
        }
        return plan;
    }

    static Grade Count(Exercise exercise, AnswerSheet sheet,
        IReadOnlyList<PlannedCell> plan, IReadOnlyList<CellOutcome> outcomes)
    {
        var answer = sheet.Answer(exercise)?.Source ?? "";
        var ran = plan.Zip(outcomes).Where(pair => pair.First.Origin is { } cell
            && (cell == exercise.Answer || exercise.Checks.Contains(cell))).ToArray();
        var printed = string.Concat(ran.Select(pair => pair.Second.Text));
        if (exercise.IsReadByTeacher) return new(exercise, null, "to be read", answer, printed);

        var points = ran.Where(pair => pair.Second.Succeeded)
            .Sum(pair => pair.First.Origin!.Mark!.Points);
        var why = ran.Where(pair => !pair.Second.Succeeded)
            .Select(pair => pair.Second.Message.Replace("ExerciseException: ", "")).Distinct();
        return new(exercise, points, string.Join('\n', why), answer, printed);
    }

    static GradedNotebook Nothing(Submission submission, string why) => new(submission,
        [.. Exercise.Of(submission.Source).Select(exercise => new Grade(exercise, 0, why, "", ""))],
        [why]);
}
