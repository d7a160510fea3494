using System.Runtime;
using System.Runtime.ExceptionServices;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Runs one cell's code so that it can be stopped wherever it is: in a loop, in a wait, in
/// an await.</summary>
/// <remarks>
/// As a <see cref="SynchronizationContext"/> it sends what follows an await to any of its threads,
/// so that blocking on a task does not deadlock, yet keeps it stoppable. Stopping takes three means
/// in turn: the cancellation token, which ends the cell's own code (see
/// <see cref="InterruptGuard"/>) and the wait for what it awaits; waking the threads that wait;
/// and, if somebody insists, aborting the threads that compute, which the runtime may not survive.
/// </remarks>
internal sealed class CellRun : SynchronizationContext
{
    static readonly AsyncLocal<CellRun?> Flowing = new();

    static volatile bool stopping;

    readonly CancellationTokenSource asked = new(), abort = new();
    readonly Stoppable stoppable = new();

    /// <summary>The run that the caller's code belongs to.</summary>
    public static CellRun? Ongoing => Flowing.Value;

    /// <summary>Is told what to say to the person when the code does not stop at once.</summary>
    public Action<string>? Interrupted { get; init; }

    /// <summary>Whether some run is being stopped: the quick question of every loop.</summary>
    public static bool Stopping => stopping;

    /// <summary>Is cancelled when somebody interrupts the cell.</summary>
    public CancellationToken Token => asked.Token;

    /// <summary>Ends the calling code if its cell was interrupted. Whatever of the kernel a cell
    /// calls begins with this, for it is the safest place to end.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void StopHere() => Ongoing?.Token.ThrowIfCancellationRequested();

    /// <summary>Runs code and waits for the task that it gives.</summary>
    /// <exception cref="OperationCanceledException">Somebody interrupted it.</exception>
    public object? Execute(Func<Task<object?>> code)
    {
        Token.ThrowIfCancellationRequested();
        object? result = null;
        ExceptionDispatchInfo? thrown = null;
        using var over = new ManualResetEventSlim();
        Flowing.Value = this;
        var flow = ExecutionContext.Capture()!;
        Start(
            () => ExecutionContext.Run(flow, _ => result = Wait(code()), null),
            e =>
            {
                thrown = e is null ? null : ExceptionDispatchInfo.Capture(e);
                over.Set();
            });
        over.Wait();
        if (thrown is not null && Token.IsCancellationRequested)
            throw new OperationCanceledException("the cell was interrupted", Token);
        thrown?.Throw();
        return result;
    }

    /// <summary>Stops the code; returns when nothing of it runs any more, or after ten seconds.
    /// Called again meanwhile, it uses force.</summary>
    public void Interrupt()
    {
        stopping = true;
        if (asked.IsCancellationRequested)
        {
            abort.Cancel();
            return;
        }
        Task.Run(asked.Cancel);   // on its own: it runs callbacks of the user's
        stopping = !stoppable.Stop(unwilling: Explain);
    }

    void Explain() => Interrupted?.Invoke(
        "The cell is inside code that does not look for interrupts. It ends when that code comes "
        + "back. Interrupt again to end it by force; that may end the kernel.\n");

    /// <summary>Continues after an await.</summary>
    public override void Post(SendOrPostCallback d, object? state) =>
        Start(() => d(state), Report);

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    object? Wait(Task<object?> task)
    {
        try
        {
            task.Wait(Token);
        }
        catch (AggregateException e) when (e.InnerExceptions.Count == 1)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
        }
        return task.Result;
    }

    /// <summary>Runs an action on a thread where it can be stopped.</summary>
    /// <param name="action">The user's code.</param>
    /// <param name="over">Gets what it threw, or null, in the end.</param>
    void Start(Action action, Action<Exception?> over) => CellThread.Run(() =>
    {
        Exception? thrown = null;
        SetSynchronizationContext(this);
        stoppable.Enter();
        try
        {
#pragma warning disable SYSLIB0046   // made for notebooks: it aborts this thread, and only this
            ControlledExecution.Run(action, abort.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception e)
        {
            thrown = e;
        }
        stoppable.Leave();
        SetSynchronizationContext(null);
        over(thrown);
        return !abort.IsCancellationRequested;
    });

    /// <summary>What an async void method of the user's throws has nobody else to go to.</summary>
    void Report(Exception? thrown)
    {
        if (thrown is not null && !Token.IsCancellationRequested)
            Console.Error.WriteLine($"unhandled in an async void method: {thrown}");
    }
}
