using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>How libtorch's threads wait for work: asleep, those of OpenBLAS after a while.</summary>
/// <remarks>Threads that spin take the processor from those that compute, wherever there are few
/// processors or several programs: OpenBLAS's, which spin for 25 ms, from OpenMP's. The libraries
/// read their variables when they load, so these are set before that, for this process only, and
/// not where the user has set them (measured: docs/performance.md).</remarks>
static partial class Waiting
{
    /// <summary>To be called before libtorch is loaded.</summary>
    internal static void Asleep()
    {
        SetVariable("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);
        SetVariable("OPENBLAS_THREAD_TIMEOUT", "20", overwrite: 0);   // 2^20 cycles, 0.4 ms
    }

    // .NET's own Environment does not reach what native code reads.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
