using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Connected processes, which TorchSharp 0.107 lacks: there are none in this build.
/// </summary>
sealed class RankGroup : IDisposable
{
    RankGroup()
    {
    }

    /// <exception cref="RanksException">Always.</exception>
    internal static RankGroup Join(Launch launch) => throw new RanksException(
        $"WORLD_SIZE is {launch.WorldSize}, but TorchSharp 0.107 cannot join processes. Train in "
        + "one, or build with -p:Torch=system on a machine with a libtorch.");

    internal void Sum(Tensor tensor) => throw new NotSupportedException();

    internal void Broadcast(Tensor tensor) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
