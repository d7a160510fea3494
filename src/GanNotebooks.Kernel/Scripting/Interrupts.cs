namespace GanNotebooks.Kernel.Scripting;

/// <summary>The run that an interrupt stops.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class Interrupts
{
    volatile CellRun? running;

    /// <summary>From now on, until it is disposed, an interrupt stops this run.</summary>
    /// <param name="say">Is told what to say when the code does not stop at once.</param>
    public Scope Begin(Action<string> say)
    {
        var run = new CellRun { Interrupted = say };
        running = run;
        return new Scope(this, run);
    }

    /// <summary>Stops what runs, if anything; returns at once.</summary>
    public void Interrupt()
    {
        if (running is { } run)
            new Thread(run.Interrupt) { IsBackground = true, Name = "interrupt" }.Start();
    }

    internal readonly struct Scope(Interrupts owner, CellRun run) : IDisposable
    {
        public CellRun Value => run;

        public void Dispose() => owner.running = null;
    }
}
