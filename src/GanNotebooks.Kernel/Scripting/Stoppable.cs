namespace GanNotebooks.Kernel.Scripting;

/// <summary>The threads on which a cell's code runs just now.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Stoppable
{
    /// <summary>What a cell gets to end by itself once its token is cancelled.</summary>
    const int GraceMilliseconds = 50;

    const int TurnMilliseconds = 10, Turns = 1000;

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

    /// <summary>Stops every thread: aborts those that compute and wakes those that wait.</summary>
    /// <param name="abort">Aborts the threads when it is cancelled, which blocks as long as one of
    /// them waits.</param>
    public void Stop(CancellationTokenSource abort)
    {
        Thread.Sleep(GraceMilliseconds);
        Task.Run(abort.Cancel);
        for (var turn = 0; turn < Turns; turn++)
        {
            Thread.Sleep(TurnMilliseconds);
            lock (threads)
            {
                if (threads.Count == 0)
                    return;
                foreach (var thread in threads)
                {
                    if (thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                        thread.Interrupt();
                }
            }
        }
    }
}
