using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Connected processes. When one is lost, all others find out at once, and learn which.
/// </summary>
/// <remarks>TorchSharp 0.107 cannot join processes, so a build on its packages has another
/// RankGroup, which declines.</remarks>
sealed class RankGroup : IDisposable
{
    readonly Roll _roll;
    readonly distributed.ProcessGroup _group;

    RankGroup(Roll roll, distributed.ProcessGroup group) => (_roll, _group) = (roll, group);

    /// <summary>Waits for all ranks and connects them.</summary>
    /// <exception cref="RanksException">Not all came in time.</exception>
    internal static RankGroup Join(Launch launch)
    {
        var roll = Roll.Call(launch);
        try
        {
            return new(roll, new(roll.Store, launch.Rank, launch.WorldSize, launch.TimeToStep,
                local: launch.Address is "localhost" or "127.0.0.1" or "::1"));
        }
        catch (ExternalException problem)
        {
            throw new RanksException($"Rank {launch.Rank} met the others, but could not connect "
                + $"with them: {problem.Message} If machines have several networks, name the "
                + "interface to use in GLOO_SOCKET_IFNAME.");
        }
    }

    /// <summary>Replaces a contiguous tensor by the sum of all ranks'.</summary>
    internal void Sum(Tensor tensor) => Guarded(() => _group.all_reduce(tensor));

    /// <summary>Replaces a contiguous tensor by rank 0's.</summary>
    internal void Broadcast(Tensor tensor) => Guarded(() => _group.broadcast(tensor, 0));

    void Guarded(Action call)
    {
        try
        {
            call();
        }
        catch (ExternalException problem)
        {
            _group.Dispose();   // lets the others notice, too
            throw new RanksException($"{_roll.WhoIsMissing()} ({problem.Message})");
        }
    }

    public void Dispose()
    {
        _group.Dispose();
        _roll.Dispose();
    }
}
