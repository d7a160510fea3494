using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>The processes that train one GAN together, and this one's place among them: each
/// learns from its share of every batch, and all take the same steps, as they average their
/// gradients.</summary>
/// <remarks>
/// So n processes with batches of b do what one does with batches of n x b. Random numbers are
/// drawn for the whole batch, of which a rank takes its rows; weights are rank 0's at the start.
/// Each rank by itself: batch norm and minibatch features (its own share's statistics; rank 0's
/// averages are kept), dropout, a CycleGAN's pools of earlier fakes.
/// All ranks must take the same steps; for one thread.
/// </remarks>
public sealed partial class Ranks : IDisposable
{
    readonly Launch _launch;
    readonly RankGroup? _group;   // null: alone

    Ranks(Launch launch, RankGroup? group) => (_launch, _group) = (launch, group);

    /// <summary>Those of this process; without <see cref="Join"/> it is alone.</summary>
    public static Ranks Current { get; private set; } = new(Launch.Alone, null);

    /// <summary>Meets the other processes. Their GANs then train together, until disposed.
    /// </summary>
    /// <exception cref="RanksException">Not all came in time, or the settings do not fit; the
    /// message says which.</exception>
    public static Ranks Join(Launch launch) =>
        Current = new(launch, launch.WorldSize == 1 ? null : RankGroup.Join(launch));

    /// <summary>This process: 0 to <see cref="Count"/> - 1. Rank 0 writes what is kept.</summary>
    public int Rank => _launch.Rank;

    /// <summary>How many processes train together.</summary>
    public int Count => _launch.WorldSize;

    /// <summary>A device for this process: of several GPUs in a machine, its own.</summary>
    /// <param name="kind">cpu or cuda.</param>
    public Device DeviceOf(string kind) => kind == "cuda" && Count > 1
        ? device($"cuda:{_launch.LocalRank % cuda.device_count()}") : device(kind);

    /// <summary>Whether it is so for any rank; all wait for all.</summary>
    /// <exception cref="RanksException">A rank is gone.</exception>
    public bool Any(bool mine)
    {
        if (_group is null)
            return mine;
        using var votes = tensor([mine ? 1f : 0f]);
        _group.Sum(votes);
        return votes.data<float>()[0] > 0;
    }

    /// <summary>Returns when all ranks have called it.</summary>
    /// <exception cref="RanksException">A rank is gone.</exception>
    public void WaitForAll() => Any(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        _group?.Dispose();
        if (Current == this)
            Current = new(Launch.Alone, null);
    }
}
