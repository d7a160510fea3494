using GanNotebooks.Cli.Course.Grading;

namespace GanNotebooks.Cli.Course.Checking;

/// <summary>Runs a notebook with stub and solution of every exercise: each check must fail for
/// the one and hold for the other, and all other cells must run.</summary>
sealed record SolutionRules(PlannedRun Run)
{
    sealed record Expectation(Cell Cell, bool Succeeds, string With);

    public async Task<IReadOnlyList<Flaw>> Look(Notebook notebook, CancellationToken cancelled)
    {
        var exercises = Exercise.Of(notebook).Where(one => one.SolvedSource != null).ToArray();
        var (plan, expected) = Plan(notebook, exercises);
        var outcomes = await Run.Execute(notebook.Kernel, plan, null, cancelled);
        return [.. expected.Zip(outcomes)
            .Where(pair => pair.First.Succeeds != pair.Second.Succeeded)
            .Select(pair => Flaw.In(notebook, pair.First.Cell, pair.First.Succeeds
                ? $"fails with {pair.First.With}: {Terminal.Plain(pair.Second.Message)}"
                : $"holds with {pair.First.With}, and must fail"))];
    }

    /// <summary>Below the checks with the stub stand the solution, which replaces it, and the
    /// checks once more.</summary>
    (List<PlannedCell>, List<Expectation>) Plan(Notebook notebook, Exercise[] exercises)
    {
        var plan = new List<PlannedCell>();
        var expected = new List<Expectation>();
        void Add(string source, Cell cell, bool succeeds, string with)
        {
            plan.Add(new(source, Run.Limits.For(cell), cell));
            expected.Add(new(cell, succeeds, with));
        }

        foreach (var cell in notebook.Cells.Where(cell => cell.IsCode))
        {
            var exercise = exercises.FirstOrDefault(one => one.Answer == cell);
            var check = cell.Mark is { IsCheck: true };
            Add(exercise?.Stub ?? Markers.Revealed(cell.Source), cell, !check, "the stub");
            if (exercises.FirstOrDefault(one => one.Checks.LastOrDefault() == cell) is not { } done)
                continue;
            Add(done.SolvedSource!, done.Answer, true, "the solution");
            foreach (var again in done.Checks)
                Add(Markers.Revealed(again.Source), again, true, "the solution");
        }
        return (plan, expected);
    }
}
