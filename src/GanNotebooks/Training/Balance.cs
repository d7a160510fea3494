namespace GanNotebooks.Training;

/// <summary>What the numbers say about the contest between the two networks, in plain words.
/// </summary>
public static class Balance
{
    const double Certain = 0.95;   // D's mean probability beyond which it learns G little
    const double Close = 0.1;      // means nearer than this are hardly told apart

    /// <summary>One sentence about the last rows.</summary>
    /// <param name="history">Read for <see cref="History.RealScore"/>,
    /// <see cref="History.FakeScore"/> and numbers that are none.</param>
    /// <returns>Empty when there is nothing to say yet.</returns>
    public static string Describe(History history)
    {
        if (FirstBroken(history) is var (step, series))
            return $"{series} is no number since step {step}: the run has diverged. "
                + "Lower the learning rate and begin again.";
        if (!history.Series.Contains(History.RealScore)
            || !history.Series.Contains(History.FakeScore))
            return "";
        return Describe(history.Recent(History.RealScore), history.Recent(History.FakeScore));
    }

    /// <summary>Whether D was nearly always right over the last rows, so that G got little to
    /// learn from.</summary>
    /// <param name="history">False where it has no scores, or fewer rows than asked for.</param>
    /// <param name="rows">How many rows count.</param>
    internal static bool IsSaturated(History history, int rows) =>
        IsSureOfFakes(history, rows) && history.Series.Contains(History.RealScore)
        && history.Recent(History.RealScore, rows) > Certain;

    /// <summary>As <see cref="IsSaturated"/>, of the fakes alone.</summary>
    internal static bool IsSureOfFakes(History history, int rows) =>
        history.Series.Contains(History.FakeScore) && history.Count >= rows
        && history.Recent(History.FakeScore, rows) < 1 - Certain;

    static string Describe(double real, double fake) => (real, fake) switch
    {
        ( > Certain, < 1 - Certain) =>
            "D is nearly always right, so G gets little to learn from. "
            + "If it stays so, weaken D: label smoothing, dropout, a lower learning rate.",
        var (r, f) when f > r + Close =>
            "D takes fakes for real more often than real images: it is learning too slowly.",
        var (r, f) when Math.Abs(r - f) < Close =>
            "D can hardly tell real from fake: G is good, or D too weak. Look at the samples.",
        var (r, f) when r >= f =>
            "D is ahead, but unsure: both networks are learning.",
        _ => "",   // no rows yet: the means are NaN
    };

    static (int Step, string Series)? FirstBroken(History history)
    {
        foreach (var series in history.Series)
            if (!double.IsFinite(history.Last(series)) && history.Count > 0)
            {
                var values = history[series];
                var broken = Array.FindLastIndex(values, double.IsFinite) + 1;
                return (history.Steps[broken], series);
            }
        return null;
    }
}
