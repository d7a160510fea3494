namespace GanNotebooks.Kernel.Scripting;

/// <summary>The threads on which a cell's code runs just now.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Stoppable
{
    const int TurnMilliseconds = 5;

    /// <summary>The turn from which on waiting threads are woken.</summary>
    const int Wake = 3;

    /// <summary>The turn after which one may say that it takes longer, and the one after which it
    /// has taken too long.</summary>
    const int Patience = 200, End = 2000;

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
        var isGivenUp = false;
        for (var turn = 0; AreRunning; turn++)
        {
            if (turn >= Wake)
                WakeAll();
            if (turn == Patience)
                unwilling();
            if (!isGivenUp && turn >= (hurried ? Patience : End))
            {
                isGivenUp = true;
                hopeless();
            }
            Thread.Sleep(TurnMilliseconds);
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
