namespace GanNotebooks.Benchmarks.Contest;

/// <summary>What was measured of an item, round by round.</summary>
/// <param name="Row">The row's name.</param>
/// <param name="Item">What was measured.</param>
/// <param name="Ours">Our samples.</param>
/// <param name="Tuned">The tuned peer's; none where there is no peer.</param>
/// <param name="Installed">The peer's as it is installed.</param>
/// <param name="Flops">Floating-point operations of one execution, or 0.</param>
sealed record Outcome(string Row, Item Item, Sample[] Ours, Sample[] Tuned, Sample[] Installed,
    double Flops)
{
    /// <summary>How many times as fast as the tuned peer: the median of the rounds, in each of
    /// which both were measured one after the other.</summary>
    internal double Faster => Ratio(Tuned, sample => sample.Wall);

    /// <summary>The same, against the peer as it is installed.</summary>
    internal double FasterThanInstalled => Ratio(Installed, sample => sample.Wall);

    /// <summary>How many times less processor time than the tuned peer.</summary>
    internal double Cheaper => Ratio(Tuned, sample => sample.Processor);

    /// <summary>Our peak of memory as a share of the tuned peer's.</summary>
    internal double Memory => Peak(Ours) / Peak(Tuned);

    /// <summary>Whether all that was promised is so; null where nothing was.</summary>
    internal bool? Met => Tuned.Length == 0 || (Item.Goal is null && !Item.Lean) ? null
        : (Item.Goal is not { } goal || Faster >= goal) && (!Item.Lean || Memory <= 1);

    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    internal static double Peak(Sample[] samples) => samples.Max(sample => sample.Peak);

    double Ratio(Sample[] peers, Func<Sample, double> of) =>
        Median(peers.Zip(Ours, (peer, own) => of(peer) / of(own)));
}
