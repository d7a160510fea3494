using System.Diagnostics;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>The list, kept by rank 0, on which all ranks sign when they come, and sign off when
/// something went wrong: who does not is the one that is lost.</summary>
sealed class Roll : IDisposable
{
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan s_timeToSignOff = TimeSpan.FromSeconds(5);
    static readonly TimeSpan s_more = TimeSpan.FromSeconds(1);   // for rank 0, which keeps the list

    readonly Launch _launch;
    readonly string[] _who;   // machine and process of each rank

    Roll(Launch launch)
    {
        _launch = launch;
        Store = Open(launch);
        _who = new string[launch.WorldSize];
    }

    internal distributed.TCPStore Store { get; }

    /// <summary>Signs, and waits for all others.</summary>
    /// <exception cref="RanksException">Some did not come in time, or are there twice; they are
    /// named.</exception>
    internal static Roll Call(Launch launch)
    {
        var roll = new Roll(launch);
        try
        {
            roll.Sign();
            roll.WaitForAll();
            return roll;
        }
        catch (ExternalException problem)
        {
            throw new RanksException($"Rank {launch.Rank} lost rank 0 at {Place(launch)} before "
                + $"all had come; its own output says why. ({problem.Message})");
        }
    }

    static distributed.TCPStore Open(Launch launch)
    {
        try
        {
            return new(launch.Address, launch.Port, launch.Rank == 0, launch.TimeToMeet);
        }
        catch (ExternalException problem) when (problem.Message.Contains("EADDRINUSE")
            || problem.Message.Contains("already in use"))
        {
            throw new RanksException($"MASTER_PORT {launch.Port} is in use on this machine. Choose "
                + "another one, the same for all ranks.");
        }
        catch (ExternalException problem) when (launch.Rank == 0)
        {
            throw new RanksException($"Rank 0 cannot serve {Place(launch)}: {problem.Message}");
        }
        catch (ExternalException problem)
        {
            throw new RanksException($"Rank {launch.Rank} did not find rank 0 at {Place(launch)} "
                + $"within {launch.TimeToMeet.TotalSeconds} s. Look whether rank 0 runs, whether "
                + "MASTER_ADDR is its machine, and whether a firewall lets MASTER_PORT through. "
                + $"({problem.Message})");
        }
    }

    void Sign()
    {
        if (Store.add($"roll/count/{_launch.Rank}", 1) > 1)
            throw new RanksException($"RANK {_launch.Rank} is there twice. Give each process a "
                + "rank of its own, and each training a MASTER_PORT of its own.");
        Store.set($"roll/size/{_launch.Rank}", $"{_launch.WorldSize}");
        Store.set($"roll/who/{_launch.Rank}",
            $"{Environment.MachineName}, process {Environment.ProcessId}");
    }

    void WaitForAll()
    {
        var missing = AllRanks();
        Wait(missing, "roll/who", _launch.TimeToMeet, (rank, who) => _who[rank] = who);
        if (missing.Count > 0)
            throw new RanksException($"Of {_launch.WorldSize} ranks, {Words(missing)} did not come "
                + $"to {Place(_launch)} within {_launch.TimeToMeet.TotalSeconds} s. Start all of "
                + "them; under SLURM with srun.");
        if (Store.get("roll/size/0") is var size && size != $"{_launch.WorldSize}")
            throw new RanksException($"WORLD_SIZE is {_launch.WorldSize} for rank {_launch.Rank}, "
                + $"and {size} for rank 0. Set it to the number of processes for all.");
    }

    /// <summary>After a failure: says who did not sign off.</summary>
    internal string WhoIsMissing()
    {
        var missing = AllRanks();
        try
        {
            Store.set($"roll/off/{_launch.Rank}", "off");
            Wait(missing, "roll/off", s_timeToSignOff + (_launch.Rank == 0 ? s_more : default));
        }
        catch (ExternalException) when (missing.Contains(0))
        {
            missing = [0];
        }
        catch (ExternalException)
        {
            // Rank 0 has signed off and left: the list is as complete as it will be.
        }
        return missing.Count switch
        {
            0 => $"Rank {_launch.Rank} lost the connection to the others.",
            1 => $"{Named(missing)} is gone, or answers no more.",
            _ => $"{Named(missing)} are gone, or answer no more.",
        };
    }

    // Strikes ranks off until all have such an entry, or the time is over.
    void Wait(
        List<int> missing, string list, TimeSpan time, Action<int, string>? found = null)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            missing.RemoveAll(rank =>
            {
                var entry = Store.get($"{list}/{rank}");
                if (entry is not null)
                    found?.Invoke(rank, entry);
                return entry is not null;
            });
            if (missing.Count == 0 || clock.Elapsed > time)
                return;
            Thread.Sleep(s_pause);
        }
    }

    List<int> AllRanks() => [.. Enumerable.Range(0, _launch.WorldSize)];

    string Named(IEnumerable<int> ranks) =>
        string.Join(" and ", ranks.Select(rank => $"Rank {rank} ({_who[rank]})"));

    static string Words(List<int> ranks) =>
        $"{(ranks.Count == 1 ? "rank" : "ranks")} {string.Join(", ", ranks)}";

    static string Place(Launch launch) => $"{launch.Address}:{launch.Port}";

    public void Dispose() => Store.Dispose();
}
