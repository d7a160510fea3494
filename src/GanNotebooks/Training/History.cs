namespace GanNotebooks.Training;

/// <summary>The numbers of a training run: one row a recorded step, one column a series.</summary>
/// <remarks>Steps only grow. One thread may write while others read: a reader sees whole rows,
/// those that were complete when it asked.</remarks>
public sealed partial class History
{
    /// <summary>The customary name of the series that holds D's mean output, as a probability,
    /// for real images.</summary>
    public const string RealScore = "D(real)";

    /// <summary>As <see cref="RealScore"/>, for generated images.</summary>
    public const string FakeScore = "D(fake)";

    readonly Lock _guard = new();
    readonly List<int> _steps = [];
    readonly List<double>[] _columns;
    readonly List<HistoryEvent> _events = [];

    /// <summary>A history without rows.</summary>
    /// <param name="series">The names of the columns, such as "D loss", "G loss".</param>
    /// <exception cref="ArgumentException">No name, or one of them twice.</exception>
    public History(params string[] series)
    {
        if (series.Length == 0 || series.Distinct().Count() < series.Length)
            throw new ArgumentException(
                $"A history needs different names for its series, got \"{string.Join("\", \"",
                series)}\".", nameof(series));
        Series = [.. series];
        _columns = [.. series.Select(_ => new List<double>())];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Series { get; }

    /// <summary>How many rows there are.</summary>
    public int Count
    {
        get { lock (_guard) return _steps.Count; }
    }

    /// <summary>The recorded steps, ascending.</summary>
    public int[] Steps
    {
        get { lock (_guard) return [.. _steps]; }
    }

    /// <summary>What was marked.</summary>
    public HistoryEvent[] Events
    {
        get { lock (_guard) return [.. _events]; }
    }

    /// <summary>The numbers of one series, one for each of <see cref="Steps"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such series.</exception>
    public double[] this[string series]
    {
        get { lock (_guard) return [.. _columns[IndexOf(series)]]; }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="step">Later than every row before it.</param>
    /// <param name="values">One for each of <see cref="Series"/>, in their order. NaN is kept and
    /// means what it says; what is measured rarely wants a history of its own.</param>
    /// <exception cref="ArgumentException">Too many or too few values, or too early a step.
    /// </exception>
    public void Add(int step, params ReadOnlySpan<double> values)
    {
        if (values.Length != Series.Count)
            throw new ArgumentException(
                $"History.Add got {values.Length} values, expected {Series.Count}: "
                + $"{string.Join(", ", Series)}.");
        lock (_guard)
        {
            if (_steps.Count > 0 && step <= _steps[^1])
                throw new ArgumentException(
                    $"History.Add got step {step} after step {_steps[^1]}; steps must grow. "
                    + "Begin a new History for a new run.");
            _steps.Add(step);
            for (var i = 0; i < values.Length; i++)
                _columns[i].Add(values[i]);
        }
    }

    /// <summary>Marks the last recorded step.</summary>
    /// <param name="text">What happened, in a few words.</param>
    public void Mark(string text)
    {
        lock (_guard)
            _events.Add(new(_steps.Count > 0 ? _steps[^1] : 0, text));
    }

    /// <summary>The mean of the last <paramref name="rows"/> numbers of a series that are
    /// numbers; NaN when there are none.</summary>
    public double Recent(string series, int rows = 50)
    {
        lock (_guard)
            return _columns[IndexOf(series)].TakeLast(rows)
                .Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();
    }

    /// <summary>The last number of a series; NaN when there is none.</summary>
    public double Last(string series)
    {
        lock (_guard)
            return _columns[IndexOf(series)] is [.., var last] ? last : double.NaN;
    }

    int IndexOf(string series)
    {
        for (var i = 0; i < Series.Count; i++)
            if (Series[i] == series)
                return i;
        throw new KeyNotFoundException(
            $"The history has no series \"{series}\"; it has {string.Join(", ", Series)}.");
    }
}
