namespace TorchSharp.Interop;

/// <summary>Keeps programs that forget to dispose from growing without bound.</summary>
/// <remarks>
/// The garbage collector does not see native memory, so a loop that drops large tensors would
/// take all there is before it runs. Here tensors are counted by size; when undisposed ones pass
/// a limit, a collection is forced and the limit set to twice what survived. GC.AddMemoryPressure
/// would be the usual way, but when it collects depends on its own history; here the bound is a
/// number that a test can hold.
/// </remarks>
internal static class NativeMemoryBudget
{
    const long LeastKib = 512 * 1024;

    static long usedKib;
    static long limitKib = LeastKib;
    static int collecting;

    internal static void Add(int kib)
    {
        if (Interlocked.Add(ref usedKib, kib) > Volatile.Read(ref limitKib)) Collect();
    }

    internal static void Remove(int kib) => Interlocked.Add(ref usedKib, -kib);

    static void Collect()
    {
        if (Interlocked.Exchange(ref collecting, 1) != 0) return;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Volatile.Write(ref limitKib, Math.Max(LeastKib, 2 * Interlocked.Read(ref usedKib)));
        Volatile.Write(ref collecting, 0);
    }
}
