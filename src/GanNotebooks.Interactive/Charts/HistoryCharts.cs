using GanNotebooks.Training;

namespace GanNotebooks.Interactive;

/// <summary>Charts of a training history.</summary>
public static class HistoryCharts
{
    const string ScorePrefix = "D(";
    const int NoisyRows = 100;   // from here on a line is smoothed unless told otherwise

    /// <summary>The curves of a history: losses in one panel, D's mean outputs, which are
    /// probabilities, in another.</summary>
    /// <param name="history">What to draw.</param>
    /// <param name="smoothing">0 to below 1; without it, enough to see the trend of a long run.
    /// </param>
    /// <param name="logarithmic">Whether the losses have a logarithmic scale.</param>
    public static Chart AsChart(
        this History history, double? smoothing = null, bool logarithmic = false)
    {
        var steps = Array.ConvertAll(history.Steps, step => (double)step);
        var lines = history.Series.Select((name, i) =>
            new ChartSeries(name, steps, history[name][..steps.Length], i)).ToList();
        var losses = lines.Where(line => !line.Name.StartsWith(ScorePrefix)).ToList();
        var scores = lines.Where(line => line.Name.StartsWith(ScorePrefix)).ToList();
        var panels = new List<ChartPanel>();
        if (losses.Count > 0)
            panels.Add(new("loss", losses) { Logarithmic = logarithmic });
        if (scores.Count > 0)
            panels.Add(new("what D says", Recolored(scores)) { Range = (0, 1) });
        return new Chart
        {
            Panels = panels,
            Marks = [.. history.Events.Select(e => new ChartMark(e.Step, e.Text))],
            Smoothing = smoothing ?? (steps.Length >= NoisyRows ? 0.97 : 0),
        };
    }

    /// <summary>D(real) and D(fake) in colours that no loss has.</summary>
    static List<ChartSeries> Recolored(List<ChartSeries> scores) =>
        [.. scores.Select((line, i) => line with { Color = 2 + i })];
}
