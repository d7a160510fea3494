using System.Runtime.InteropServices;

namespace GanNotebooks.Kernel;

/// <summary>Has OpenMP's threads sleep while they wait. They spin by default, and between two cells
/// nobody is to burn all cores.</summary>
internal static partial class IdleThreads
{
    const string Policy = "OMP_WAIT_POLICY", Passive = "PASSIVE";

    /// <summary>To be called before a cell can load a library that uses OpenMP, for that reads the
    /// environment once. A choice of the person's own stays.</summary>
    public static void Sleep()
    {
        if (Environment.GetEnvironmentVariable(Policy) is not null)
            return;
        Environment.SetEnvironmentVariable(Policy, Passive);   // .NET's own copy, for children
        if (!OperatingSystem.IsWindows())
            _ = setenv(Policy, Passive, 0);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
