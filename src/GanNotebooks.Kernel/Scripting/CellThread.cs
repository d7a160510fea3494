using System.Collections.Concurrent;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Threads that run cells' code, kept for the next piece of work.</summary>
/// <remarks>The runtime aborts a thread once and never again (observed on .NET 10), so a thread
/// that was stopped is let go.</remarks>
internal sealed class CellThread
{
    /// <summary>Room for a cell that recurses deeply.</summary>
    const int StackBytes = 16 << 20;

    static readonly ConcurrentBag<CellThread> Idle = [];

    readonly SemaphoreSlim given = new(0);
    Func<bool> work = () => false;

    CellThread() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "cell" }.Start();

    /// <summary>Runs work on one of the threads; returns at once.</summary>
    /// <param name="work">It must not throw; false when its thread is not to be used again.
    /// </param>
    public static void Run(Func<bool> work)
    {
        if (!Idle.TryTake(out var thread))
            thread = new CellThread();
        thread.work = work;
        thread.given.Release();
    }

    void Loop()
    {
        do
        {
            given.Wait();
            if (!work())
                return;
            work = () => false;   // holds on to nothing
            Idle.Add(this);
        }
        while (true);
    }
}
