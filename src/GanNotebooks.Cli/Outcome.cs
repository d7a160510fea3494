namespace GanNotebooks.Cli;

/// <summary>Tells the user how a command ended when it did not end well.</summary>
/// <param name="Verbose">Whether stack traces are wanted.</param>
sealed record Outcome(bool Verbose)
{
    /// <summary>Prints the problem on standard error and returns the exit code, 1.</summary>
    public int Report(Exception problem)
    {
        Console.Error.WriteLine(problem switch
        {
            OperationCanceledException => "interrupted",
            Failure failure => $"error: {failure.Message}\n       {failure.Remedy}",
            _ => $"error: {Words(problem)}\n       --verbose shows where this comes from.",
        });
        if (Verbose) Console.Error.WriteLine(problem);
        return 1;
    }

    // Without the name of a parameter, which no user has seen.
    static string Words(Exception problem) => problem is ArgumentException { ParamName: { } name }
        ? problem.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : problem.Message;
}
