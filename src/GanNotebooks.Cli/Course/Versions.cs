namespace GanNotebooks.Cli.Course;

/// <summary>The versions of a notebook that a teacher hands out; all come from the one in the
/// course.</summary>
static class Versions
{
    const string Import = "#!import ../out/course/";

    /// <summary>For the class: no solutions, no hidden checks, no outputs.</summary>
    /// <exception cref="Failure">A mark in a cell has no partner.</exception>
    public static void MakeStudent(Notebook notebook)
    {
        foreach (var exercise in Exercise.Of(notebook))
            Guarded(notebook, exercise, () =>
            {
                exercise.Answer.Source = exercise.Stub;
                foreach (var check in exercise.Checks)
                    check.Source = Markers.WithoutHidden(check.Source);
            });
        notebook.Keep(cell => cell.Note(Exercise.SolutionNote) == null);
        foreach (var cell in notebook.Cells) cell.RemoveOutputs();
    }

    /// <summary>For the teacher, and as nbgrader's source version: each solution in its answer's
    /// cell, between nbgrader's marks, and nowhere else, as nbgrader hands out all other cells;
    /// no outputs.</summary>
    /// <exception cref="Failure">A solution does not fit its stub.</exception>
    public static void MakeSolutions(Notebook notebook)
    {
        foreach (var exercise in Exercise.Of(notebook))
            Guarded(notebook, exercise, () =>
            {
                if (exercise.Answer.IsCode && exercise.SolvedSource is { } solved
                    && !Markers.HasSolution(solved))
                    exercise.Answer.Source = Markers.Mark(exercise.Stub, solved);
                if (exercise is { IsReadByTeacher: true, Solution: { } example })
                    exercise.Answer.Source = Markers.WithExample(exercise.Stub, example.Source);
            });
        notebook.Keep(cell => cell.Note(Exercise.SolutionNote) == null);
        foreach (var cell in notebook.Cells) cell.RemoveOutputs();
    }

    /// <summary>Loads the library from another folder than the one beside the course, for a site
    /// where notebooks lie elsewhere.</summary>
    public static void LoadFrom(Notebook notebook, string folder)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Source.Contains(Import)))
            cell.Source = cell.Source.Replace(Import, $"#!import {folder.TrimEnd('/')}/");
    }

    static void Guarded(Notebook notebook, Exercise exercise, Action change)
    {
        try
        {
            change();
        }
        catch (FormatException problem)
        {
            throw new Failure($"{notebook.Name}, exercise {exercise.Id}: {problem.Message}.",
                "./gan course check lists all such places.");
        }
    }
}
