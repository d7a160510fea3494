namespace GanNotebooks.Interactive;

/// <summary>Series that share a scale.</summary>
/// <param name="Title">What the scale measures.</param>
/// <param name="Series">The lines.</param>
public sealed record ChartPanel(string Title, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>The ends of the scale; without them, the values' own.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Whether the scale is logarithmic; values up to 0 are then left out.</summary>
    public bool Logarithmic { get; init; }
}
