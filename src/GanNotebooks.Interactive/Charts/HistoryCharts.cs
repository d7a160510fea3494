using GanNotebooks.Training;

namespace GanNotebooks.Interactive;

/// <summary>Charts of training histories.</summary>
public static class HistoryCharts
{
    const string ScorePrefix = "D(", RateName = "learning rate";
    const int NoisyRows = 100;   // from here on a line is smoothed unless told otherwise
    const double Calming = 0.97;
    const int ScoreColor = 2;    // D(real) and D(fake) have colours that no loss has

    /// <summary>The curves of a history, a panel for each kind of number: losses and metrics, D's
    /// mean outputs, which are probabilities, and the learning rate.</summary>
    /// <param name="history">What to draw.</param>
    /// <param name="smoothing">0 to below 1; without it, enough to see the trend of a long run.
    /// </param>
    /// <param name="logarithmic">Whether the losses have a logarithmic scale.</param>
    public static Chart AsChart(
        this History history, double? smoothing = null, bool logarithmic = false) =>
        Draw(Lines(history, "", false), history, smoothing, logarithmic);

    /// <summary>Two runs over each other: the same series in the same colour, the second run
    /// dashed.</summary>
    /// <param name="run">The first run.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="other">The second run.</param>
    /// <param name="otherName">What to call that.</param>
    /// <param name="smoothing">As for one run.</param>
    /// <param name="logarithmic">As for one run.</param>
    public static Chart Beside(this History run, string name, History other, string otherName,
        double? smoothing = null, bool logarithmic = false)
    {
        var lines = Lines(run, $"{name}: ", false);
        var others = Lines(other, $"{otherName}: ", true).Select(line =>
            run.Series.Contains(line.Series)
                ? line with { Color = lines.First(l => l.Series == line.Series).Color } : line);
        return Draw([.. lines.Concat(others).OrderBy(line => line.Color)],
            run.Count > other.Count ? run : other, smoothing, logarithmic);
    }

    sealed record Line(string Series, string Name, double[] X, double[] Y, int Color, bool Dashed)
    {
        public ChartSeries Drawn => new(Name, X, Y, Color) { Dashed = Dashed };

        public string Kind => Series.StartsWith(ScorePrefix) ? "what D says"
            : Series.Contains(RateName) ? RateName : "";
    }

    static List<Line> Lines(History history, string prefix, bool dashed)
    {
        var steps = Array.ConvertAll(history.Steps, step => (double)step);
        var (score, other) = (ScoreColor, 0);
        return [.. history.Series.Select(name => new Line(name, prefix + name, steps,
            history[name][..steps.Length],   // a row may have come in between
            name.StartsWith(ScorePrefix) ? score++ : other++, dashed))];
    }

    static Chart Draw(
        List<Line> lines, History longest, double? smoothing, bool logarithmic) => new()
        {
            Panels = [.. lines.GroupBy(line => line.Kind).OrderBy(kind => kind.Key.Length)
                .Select(kind => Panel(kind, logarithmic))],
            Marks = [.. longest.Events.Select(e => new ChartMark(e.Step, e.Text))],
            Smoothing = smoothing ?? (longest.Count >= NoisyRows ? Calming : 0),
        };

    static ChartPanel Panel(IGrouping<string, Line> kind, bool logarithmic)
    {
        var title = kind.Key.Length > 0 ? kind.Key
            : kind.All(line => line.Series.Contains("loss")) ? "loss"
            : kind.Select(line => line.Series).Distinct().Count() == 1 ? kind.First().Series
            : "losses and metrics";
        return new(title, [.. kind.Select(line => line.Drawn)])
        {
            Range = kind.Any(line => line.Series.StartsWith(ScorePrefix)) ? (0, 1) : null,
            Logarithmic = kind.Key == RateName || (logarithmic && kind.Key.Length == 0),
        };
    }
}
