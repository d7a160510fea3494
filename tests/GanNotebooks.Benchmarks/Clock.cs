using System.Diagnostics;

namespace GanNotebooks.Benchmarks;

static class Clock
{
    /// <summary>Seconds of one execution: warmed up, then the best of five blocks.</summary>
    internal static double Best(Action work, int count)
    {
        for (int i = 0; i < count; i++) work();
        return Enumerable.Range(0, 5).Min(_ =>
        {
            var began = Stopwatch.GetTimestamp();
            for (int i = 0; i < count; i++) work();
            return Stopwatch.GetElapsedTime(began).TotalSeconds / count;
        });
    }

    /// <summary>Managed bytes that one execution allocates.</summary>
    internal static double Bytes(Action work, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < count; i++) work();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }
}
