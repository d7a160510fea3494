using System.Collections.Concurrent;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Threads that run cells' code, kept for the next piece of work: a cell has the thread of
/// the one before it. Libraries keep settings with a thread; OpenMP, how many others may help it,
/// on which the rounding of sums depends.</summary>
internal sealed class CellThread
{
    /// <summary>Room for a cell that recurses deeply.</summary>
    const int StackBytes = 16 << 20;

    static readonly ConcurrentBag<CellThread> Idle = [];

    readonly SemaphoreSlim given = new(0);
    Func<Action> work = Nothing;

    CellThread() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "cell" }.Start();

    /// <summary>Runs work on one of the threads; returns at once.</summary>
    /// <param name="work">It must not throw. What it returns is run when the thread is free for
    /// the next piece, and tells whoever waits for this one.</param>
    public static void Run(Func<Action> work)
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
            var over = work();
            work = Nothing;     // holds on to nothing
            Idle.Add(this);
            over();
        }
    }

    static Action Nothing() => () => { };
}
