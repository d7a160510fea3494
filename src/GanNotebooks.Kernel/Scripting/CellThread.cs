using System.Collections.Concurrent;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Threads that run cells' code, kept for the next piece of work.</summary>
internal sealed class CellThread
{
    /// <summary>Room for a cell that recurses deeply.</summary>
    const int StackBytes = 16 << 20;

    static readonly ConcurrentBag<CellThread> Idle = [];

    readonly SemaphoreSlim given = new(0);
    Action work = () => { };

    CellThread() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "cell" }.Start();

    /// <summary>Runs work on one of the threads; returns at once.</summary>
    /// <param name="work">It must not throw.</param>
    public static void Run(Action work)
    {
        if (!Idle.TryTake(out var thread))
            thread = new CellThread();
        thread.work = work;
        thread.given.Release();
    }

    void Loop()
    {
        while (true)
        {
            given.Wait();
            work();
            work = () => { };   // holds on to nothing
            Idle.Add(this);
        }
    }
}
