namespace GanNotebooks.Benchmarks.Contest;

/// <summary>Ours, the tuned peer, the peer as installed, ours, ...: what disturbs the machine
/// disturbs all of them.</summary>
static class Match
{
    const double Seconds = 0.5;   // that one contestant is timed at a time

    /// <exception cref="InvalidOperationException">A peer computes something else.</exception>
    internal static Outcome Play(Row row, Item item, Settings settings)
    {
        using var ours = new Contestant(row.Ours(item, settings));
        if (!item.HasPeer)
            return new(row.Name, item, Rounds(item, settings, ours)[0], [], [],
                ours.Ready.Flops);
        using var tuned = new Contestant(row.Peer(item, settings, tuned: true));
        using var installed =
            row.Tunable ? new Contestant(row.Peer(item, settings, tuned: false)) : null;
        Contestant[] all = installed is null ? [ours, tuned] : [ours, tuned, installed];
        foreach (var peer in all)
            Compare(item, ours.Ready.Numbers, peer.Ready.Numbers);
        var samples = Rounds(item, settings, all);
        return new(row.Name, item, samples[0], samples[1], samples.ElementAtOrDefault(2) ?? [],
            ours.Ready.Flops);
    }

    static Sample[][] Rounds(Item item, Settings settings, params Contestant[] contestants)
    {
        if (item.Rounds > 1)
            foreach (var contestant in contestants)
                contestant.Time(Seconds);   // warms up and is not counted
        var samples = contestants.Select(_ => new List<Sample>()).ToArray();
        for (var round = 0; round < Math.Min(settings.Rounds, item.Rounds); round++)
            for (var i = 0; i < contestants.Length; i++)
                samples[i].Add(contestants[i].Time(Seconds));
        return [.. samples.Select(list => list.ToArray())];
    }

    static void Compare(Item item, double[] ours, double[] theirs)
    {
        var most = ours.Concat(theirs).Select(Math.Abs).DefaultIfEmpty().Max();
        var same = ours.Length == theirs.Length && ours.Zip(theirs).All(
            pair => Math.Abs(pair.First - pair.Second) <= item.Tolerance * most);
        if (!same)
            throw new InvalidOperationException($"{item.Name}: ours computes "
                + $"{string.Join(", ", ours)}, the peer {string.Join(", ", theirs)}, expected the "
                + $"same to {item.Tolerance}. Nothing was timed.");
    }
}
