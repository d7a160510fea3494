namespace GanNotebooks.Metrics;

/// <summary>What to score, and on how many samples.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Generated samples, and as many real ones twice. Scores of different numbers cannot
    /// be compared.</summary>
    public int Samples { get; init; } = 10_000;

    /// <summary>Chooses the noise, the real samples, subsets and splits.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Names of <see cref="Metric.All"/>; all without any.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>The metrics of those names.</summary>
    /// <exception cref="ArgumentException">There is no such metric, or not one sample.</exception>
    internal IReadOnlyList<Metric> Chosen()
    {
        if (Samples < 1)
            throw new ArgumentException($"Evaluation: Samples is {Samples}, expected at least 1.");
        return Metric.Complaint(Metrics) is { } complaint
            ? throw new ArgumentException($"Evaluation: {complaint}.")
            : [.. Metric.All.Where(metric => Metrics.Count == 0 || Metrics.Contains(metric.Name))];
    }
}
