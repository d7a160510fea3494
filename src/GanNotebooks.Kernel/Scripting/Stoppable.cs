namespace GanNotebooks.Kernel.Scripting;

/// <summary>The threads on which a cell's code runs just now.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Stoppable
{
    /// <summary>How often to look.</summary>
    static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    /// <summary>When waiting threads are woken for the first time.</summary>
    static readonly TimeSpan Wake = TimeSpan.FromMilliseconds(15);

    /// <summary>When one may say that it takes longer, and when it has taken too long.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), End = TimeSpan.FromSeconds(10);

    readonly HashSet<Thread> threads = [];
    volatile bool hurried;

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

    /// <summary>Waits until every thread has stopped by itself, and wakes those that wait.
    /// </summary>
    /// <param name="unwilling">Called once when it takes longer than a second.</param>
    /// <param name="hopeless">Called once when it takes longer than ten seconds, or than one if
    /// somebody is in a hurry.</param>
    public void Stop(Action unwilling, Action hopeless)
    {
        var (isTold, isGivenUp) = (false, false);
        for (var since = System.Diagnostics.Stopwatch.StartNew(); AreRunning; Thread.Sleep(Turn))
        {
            if (since.Elapsed >= Wake)
                WakeAll();
            if (!isTold && since.Elapsed >= Patience)
            {
                isTold = true;
                unwilling();
            }
            if (!isGivenUp && since.Elapsed >= (hurried ? Patience : End))
            {
                isGivenUp = true;
                hopeless();
            }
        }
    }

    /// <summary>Makes <see cref="Stop"/> lose hope after a second.</summary>
    public void Hurry() => hurried = true;

    bool AreRunning
    {
        get
        {
            lock (threads)
                return threads.Count > 0;
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
