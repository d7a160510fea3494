using System.Runtime.ExceptionServices;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Runs one cell's code so that it can be stopped wherever it is: in a loop, in a wait, in
/// an await.</summary>
/// <remarks>
/// As a <see cref="SynchronizationContext"/> it sends what follows an await to any of its threads,
/// so that blocking on a task does not deadlock, yet keeps it stoppable. Stopping takes three means
/// in turn: the cancellation token, which ends the cell's own code (see
/// <see cref="InterruptGuard"/>) and the wait for what it awaits; waking the threads that wait;
/// and, where a library computes and never looks, going on without it. Its thread is not aborted:
/// <c>ControlledExecution</c> ends the process in up to 9 of 10 tries when the thread is in code
/// that the runtime can only hold at a call, as most of the framework is (.NET 10.0.12, Linux).
/// </remarks>
internal sealed class CellRun : SynchronizationContext
{
    static readonly AsyncLocal<CellRun?> Flowing = new();

    static int stopping;

    readonly CancellationTokenSource asked = new();
    readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Stoppable stoppable = new();
    bool isInterrupted;

    /// <summary>The run that the caller's code belongs to.</summary>
    public static CellRun? Ongoing => Flowing.Value;

    /// <summary>Is told what to say to the person when the code does not stop at once.</summary>
    public Action<string>? Interrupted { get; init; }

    /// <summary>Whether code of a stopped run is left: the quick question of every loop.</summary>
    public static bool Stopping => Volatile.Read(ref stopping) > 0;

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
        var over = new TaskCompletionSource<Exception?>();
        Flowing.Value = this;
        var flow = ExecutionContext.Capture()!;
        Start(
            () => ExecutionContext.Run(flow, _ => result = Wait(code), null), over.SetResult);
        Task.WaitAny(over.Task, left.Task);
        var thrown = over.Task.IsCompleted ? over.Task.Result : null;
        if (Token.IsCancellationRequested && (thrown is not null || !over.Task.IsCompleted))
            throw new OperationCanceledException("the cell was interrupted", Token);
        if (thrown is not null)
            ExceptionDispatchInfo.Throw(thrown);
        return result;
    }

    /// <summary>Stops the code; returns when nothing of it runs any more. Called again meanwhile,
    /// it goes on without code that does not stop, which it otherwise does in the end.</summary>
    public void Interrupt()
    {
        if (Interlocked.Exchange(ref isInterrupted, true))
        {
            stoppable.Hurry();
            return;
        }
        Interlocked.Increment(ref stopping);
        _ = asked.CancelAsync();   // callbacks of the user's run on their own
        stoppable.Stop(Explain, Leave);
        Interlocked.Decrement(ref stopping);
    }

    void Explain() => Interrupted?.Invoke(
        "The cell is inside code that does not look for interrupts. It ends when that code comes "
        + "back. After ten seconds, or if you interrupt again, the kernel goes on without it.\n");

    void Leave()
    {
        Interrupted?.Invoke(
            "The kernel goes on without it. Until that code comes back, it takes processor time "
            + "and may change what it was given; restarting the kernel ends it.\n");
        left.SetResult();
    }

    /// <summary>Continues after an await.</summary>
    public override void Post(SendOrPostCallback d, object? state) =>
        Start(() => d(state), Report);

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    object? Wait(Func<Task<object?>> code)
    {
        Token.ThrowIfCancellationRequested();
        var task = code();
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
        var isLate = Token.IsCancellationRequested;   // an await has ended after its cell
        if (isLate)
            Interlocked.Increment(ref stopping);
        try
        {
            action();
        }
        catch (Exception e)
        {
            thrown = e;
        }
        if (isLate)
            Interlocked.Decrement(ref stopping);
        stoppable.Leave();
        SetSynchronizationContext(null);
        return () => over(thrown);
    });

    /// <summary>What an async void method of the user's throws has nobody else to go to.</summary>
    void Report(Exception? thrown)
    {
        if (thrown is not null && !Token.IsCancellationRequested)
            Console.Error.WriteLine($"unhandled in an async void method: {thrown}");
    }
}
