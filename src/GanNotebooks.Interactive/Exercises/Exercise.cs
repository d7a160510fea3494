namespace GanNotebooks.Interactive;

/// <summary>Checks what a learner wrote and says in plain words what is wrong with it.</summary>
/// <example><code>
/// Exercise.Check("02-1-walk", check =>
/// {
///     var path = Walk(zeros(64), ones(64), 5);
///     check.Shape("the path", path, 5, 64);
///     check.That(path.min().item&lt;float>() >= 0, "The walk leaves the way.");
/// })
/// </code></example>
public static class Exercise
{
    /// <summary>nbgrader sets it while it grades, and <c>./gan course grade</c> does, too.
    /// </summary>
    const string Grading = "NBGRADER_EXECUTION";

    /// <summary>Runs the checks up to the first that fails.</summary>
    /// <param name="id">The exercise's id, as in the cell's metadata.</param>
    /// <param name="checks">What must hold.</param>
    /// <returns>What is shown below the cell.</returns>
    /// <exception cref="ExerciseException">Something is wrong or not done yet, and this run is
    /// for points. Otherwise a notebook goes on below an exercise that nobody has solved.
    /// </exception>
    public static ExerciseResult Check(string id, Action<Check> checks)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(checks);
        var result = Run(id, checks);
        var forPoints = Environment.GetEnvironmentVariable(Grading) is { Length: > 0 };
        return result.State == ExerciseState.Solved || !forPoints
            ? result
            : throw new ExerciseException(result.ToString());
    }

    static ExerciseResult Run(string id, Action<Check> checks)
    {
        try
        {
            checks(new Check());
            return new(id, ExerciseState.Solved, "solved.");
        }
        catch (NotImplementedException)
        {
            return new(id, ExerciseState.Open, "not done yet. Replace the line that throws "
                + "NotImplementedException, run that cell, then this one.");
        }
        catch (ExerciseException wrong)
        {
            return new(id, ExerciseState.Wrong, wrong.Message);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            var cause = thrown is AggregateException or System.Reflection.TargetInvocationException
                ? thrown.InnerException ?? thrown : thrown;
            return new(id, ExerciseState.Wrong,
                $"your code ended with {cause.GetType().Name}: {cause.Message}");
        }
    }
}
