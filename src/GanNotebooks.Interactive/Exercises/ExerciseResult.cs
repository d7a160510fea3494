using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>How far a learner is.</summary>
public enum ExerciseState
{
    /// <summary>The stub is still in its place.</summary>
    Open,

    /// <summary>There is a solution, and a check does not hold.</summary>
    Wrong,

    /// <summary>All checks hold.</summary>
    Solved,
}

/// <summary>What a check cell shows.</summary>
/// <param name="Id">The exercise's id.</param>
/// <param name="State">How far it is.</param>
/// <param name="Message">What is wrong and what to do, in plain words.</param>
public sealed record ExerciseResult(string Id, ExerciseState State, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Mark} Exercise {Id}: {Message}";

    internal string ToHtml() =>
        $"<b>{Mark} Exercise {Words.Encode(Id)}:</b> {Words.Encode(Message)}";

    string Mark => State switch
    {
        ExerciseState.Solved => "✔",
        ExerciseState.Wrong => "✘",
        _ => "☐",
    };
}

/// <summary>A check does not hold; its message tells the learner why.</summary>
/// <param name="message">What is wrong, what was got, what was expected.</param>
public sealed class ExerciseException(string message) : Exception(message);
