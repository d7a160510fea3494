using System.Globalization;

namespace GanNotebooks.Training;

/// <summary>What a launcher told this process: its place among those that train together, and
/// where they meet.</summary>
/// <param name="Rank">This process: 0 to <paramref name="WorldSize"/> - 1. Rank 0 serves the
/// meeting place, and alone writes.</param>
/// <param name="WorldSize">How many processes train together.</param>
/// <param name="LocalRank">This process among those of its machine; chooses its GPU.</param>
/// <param name="Address">The machine of rank 0.</param>
/// <param name="Port">A free port there.</param>
public sealed record Launch(int Rank, int WorldSize, int LocalRank, string Address, int Port)
{
    const string TimeLimit = "GAN_RANK_TIMEOUT";

    static readonly string[] s_names = ["RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"];

    /// <summary>A process that trains by itself.</summary>
    public static Launch Alone { get; } = new(0, 1, 0, "127.0.0.1", 0);

    /// <summary>How long to wait for all ranks to come.</summary>
    public TimeSpan TimeToMeet { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait for the others within a step; rank 0 may be drawing and scoring
    /// meanwhile. A rank that was ended is noticed at once.</summary>
    public TimeSpan TimeToStep { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Reads <c>RANK</c>, <c>WORLD_SIZE</c>, <c>MASTER_ADDR</c>, <c>MASTER_PORT</c> and
    /// <c>LOCAL_RANK</c>, as torchrun sets them; else what SLURM's srun sets.
    /// <c>GAN_RANK_TIMEOUT</c> sets both times, in seconds.</summary>
    /// <returns><see cref="Alone"/> when there is neither.</returns>
    /// <exception cref="RanksException">Some are missing, or are not what they should be.
    /// </exception>
    public static Launch FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    internal static Launch Read(Func<string, string?> variable)
    {
        var (rank, size) = (variable("RANK"), variable("WORLD_SIZE"));
        var launch = rank is null && size is null && variable("SLURM_PROCID") is not null
            ? Slurm.Read(variable) : ReadTorchrun(variable);
        if (launch.Rank >= launch.WorldSize)
            throw new RanksException($"RANK is {launch.Rank}, expected 0 to "
                + $"{launch.WorldSize - 1}, as WORLD_SIZE is {launch.WorldSize}. Ranks count "
                + "from 0.");
        if (variable(TimeLimit) is null)
            return launch;
        var limit = TimeSpan.FromSeconds(Number(variable, TimeLimit, 1, 1_000_000));
        return launch with { TimeToMeet = limit, TimeToStep = limit };
    }

    static Launch ReadTorchrun(Func<string, string?> variable)
    {
        var missing = s_names.Where(name => variable(name) is null or "").ToList();
        if (missing.Count == s_names.Length)
            return Alone;
        if (missing.Count > 0)
            throw new RanksException($"{string.Join(", ", s_names.Except(missing))} "
                + $"{(missing.Count == s_names.Length - 1 ? "is" : "are")} set, but "
                + $"not {string.Join(", ", missing)}. Processes that train together need all of "
                + $"{string.Join(", ", s_names)}; one that trains alone, none.");
        var rank = Number(variable, "RANK", 0, int.MaxValue);
        return new(rank, Number(variable, "WORLD_SIZE", 1, int.MaxValue),
            variable("LOCAL_RANK") is null ? rank : Number(variable, "LOCAL_RANK", 0, 10_000),
            variable("MASTER_ADDR")!, Number(variable, "MASTER_PORT", 1, 65_535));
    }

    internal static int Number(Func<string, string?> variable, string name, int least, int most) =>
        int.TryParse(variable(name), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) && number >= least && number <= most ? number
            : throw new RanksException($"{name} is \"{variable(name)}\", expected a whole number, "
                + $"{(most == int.MaxValue ? $"at least {least}" : $"{least} to {most}")}.");
}
