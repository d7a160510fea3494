using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Where the random numbers of a GPU stand: nobody knows, as TorchSharp 0.107 cannot say.
/// </summary>
static class GpuRandomNumbers
{
    internal static byte[]? Of(Device device) => null;

    internal static bool Restore(Device device, byte[]? state) => false;
}
