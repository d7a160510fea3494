using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Where the random numbers of a GPU stand.</summary>
/// <remarks>TorchSharp 0.107 cannot say; a build on its packages has other ones.</remarks>
static class GpuRandomNumbers
{
    /// <summary>Null for main memory.</summary>
    internal static byte[]? Of(Device device)
    {
        if (device.type != DeviceType.CUDA)
            return null;
        using var state = cuda.get_rng_state(device);
        return state.bytes.ToArray();
    }

    /// <summary>Goes on from there.</summary>
    /// <param name="device">What computes.</param>
    /// <param name="state">What <see cref="Of"/> said.</param>
    /// <returns>False where nothing was done: there is no such state, or it is that of another
    /// version of libtorch.</returns>
    internal static bool Restore(Device device, byte[]? state)
    {
        if (state is null || Of(device)?.Length != state.Length)
            return false;
        using var bytes = tensor(state);
        cuda.set_rng_state(bytes, device);
        return true;
    }
}
