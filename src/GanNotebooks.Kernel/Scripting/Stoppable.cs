namespace GanNotebooks.Kernel.Scripting;

/// <summary>The threads on which a cell's code runs just now.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Stoppable
{
    const int TurnMilliseconds = 5, Turns = 2000;

    /// <summary>The turn from which on waiting threads are woken.</summary>
    const int Wake = 3;

    /// <summary>The turn from which on computing threads are aborted: what a loop in a library
    /// gets to come back to the cell by itself.</summary>
    const int Abort = 40;

    readonly HashSet<Thread> threads = [];

    public void Enter()
    {
        lock (threads)
            threads.Add(Thread.CurrentThread);
    }

    /// <summary>Takes this thread out; a wake-up that came too late is taken here.</summary>
    public void Leave()
    {
        while (true)
        {
            try
            {
                lock (threads)
                    threads.Remove(Thread.CurrentThread);
                Thread.Sleep(0);
                return;
            }
            catch (ThreadInterruptedException)
            {
            }
        }
    }

    /// <summary>Stops every thread: wakes those that wait and, after a while, aborts those that
    /// compute. Returns when none is left, or after ten seconds.</summary>
    /// <param name="abort">Aborts the threads when it is cancelled, which blocks as long as one of
    /// them waits.</param>
    public void Stop(CancellationTokenSource abort)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            if (turn == Abort)
                Task.Run(abort.Cancel);
            if (turn >= Wake)
                WakeAll();
            Thread.Sleep(TurnMilliseconds);
            lock (threads)
            {
                if (threads.Count == 0)
                    return;
            }
        }
    }

    void WakeAll()
    {
        lock (threads)
        {
            foreach (var thread in threads)
            {
                if (thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                    thread.Interrupt();
            }
        }
    }
}
