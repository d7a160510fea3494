namespace GanNotebooks.Benchmarks.Contest;

/// <summary>One line of the table.</summary>
/// <param name="Name">What is done; the peer's script knows it by the same name.</param>
/// <param name="Prepare">Makes it ready on a device: "cpu" or "cuda".</param>
sealed record Item(string Name, Func<string, Work> Prepare)
{
    /// <summary>How many times as fast as the tuned peer it is to be; null where nothing was
    /// promised.</summary>
    internal double? Goal { get; init; }

    /// <summary>Whether it may need no more memory than the peer.</summary>
    internal bool Lean { get; init; }

    /// <summary>How far the numbers may be from the peer's, as a share of the largest.</summary>
    internal double Tolerance { get; init; } = 1e-4;

    /// <summary>Rounds at most, for what takes long; with one, nothing is warmed up either.
    /// </summary>
    internal int Rounds { get; init; } = int.MaxValue;

    /// <summary>Threads, where they are not the run's.</summary>
    internal int? Threads { get; init; }

    /// <summary>False where nobody else is measured.</summary>
    internal bool HasPeer { get; init; } = true;
}
