using System.Runtime.InteropServices;

namespace GanNotebooks.Data;

/// <summary>Asks Linux for memory in pages of 2 MB. A page costs the same to get whatever its size,
/// and of the usual ones a whole data set takes tens of thousands.</summary>
static unsafe partial class HugePages
{
    const nuint Size = 2 << 20;
    const int MadvHugePage = 14;   // linux/mman.h

    /// <summary>To be called before the memory is written to. Elsewhere than on Linux, and where
    /// there is less than a few such pages, nothing happens.</summary>
    internal static void Ask(void* start, long bytes)
    {
        var first = ((nuint)start + Size - 1) / Size * Size;
        var end = ((nuint)start + (nuint)bytes) / Size * Size;
        if (OperatingSystem.IsLinux() && end > first + 4 * Size)
            _ = Advise((void*)first, end - first, MadvHugePage);   // it is advice: may be refused
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint bytes, int advice);
}
