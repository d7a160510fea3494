namespace GanNotebooks.Cli;

/// <summary>A problem that its reader can solve: what is wrong, and what to do about it.</summary>
sealed class Failure(string message, string remedy) : Exception(message)
{
    /// <summary>One sentence, usually a command to type.</summary>
    public string Remedy { get; } = remedy;
}
