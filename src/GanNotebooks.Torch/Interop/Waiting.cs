using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>How libtorch's threads wait for work: asleep.</summary>
/// <remarks>Threads that spin take the processor from those that compute, wherever there are few
/// processors or several programs. OpenMP reads its variable when it loads, so it is set before
/// that, for this process only, and not where the user has set it.</remarks>
static partial class Waiting
{
    /// <summary>To be called before libtorch is loaded.</summary>
    internal static void Asleep() => SetVariable("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);

    // .NET's own Environment does not reach what native code reads.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
