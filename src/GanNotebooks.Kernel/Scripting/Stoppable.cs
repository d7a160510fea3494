namespace GanNotebooks.Kernel.Scripting;

/// <summary>The threads on which a cell's code runs just now.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Stoppable
{
    const int TurnMilliseconds = 5, Turns = 2000;

    /// <summary>The turn from which on waiting threads are woken.</summary>
    const int Wake = 3;

    /// <summary>The turn after which one may say that it takes longer.</summary>
    const int Patience = 200;

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

    /// <summary>Waits for every thread to stop by itself and wakes those that wait. </summary>
    /// <returns>True when none is left, false when some run on after ten seconds.</returns>
    /// <param name="unwilling">Called once when it takes longer than a second.</param>
    public bool Stop(Action unwilling)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            if (turn >= Wake)
                WakeAll();
            if (turn == Patience)
                unwilling();
            Thread.Sleep(TurnMilliseconds);
            lock (threads)
            {
                if (threads.Count == 0)
                    return true;
            }
        }
        return false;
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
