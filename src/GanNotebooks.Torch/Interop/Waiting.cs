using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>How the threads of libtorch and of its BLAS wait for work: asleep.</summary>
/// <remarks>Threads that spin take the processor from those that compute, wherever there are few
/// processors or several programs. Both libraries read their variable when they load, so it is set
/// before that, for this process only, and not where the user has set it.</remarks>
static partial class Waiting
{
    /// <summary>To be called before libtorch is loaded.</summary>
    internal static void Asleep()
    {
        SetVariable("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);
        // After 2^20 cycles, about 0.4 ms: long enough to be awake for the next layer.
        SetVariable("OPENBLAS_THREAD_TIMEOUT", "20", overwrite: 0);
    }

    // .NET's own Environment does not reach what native code reads.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
