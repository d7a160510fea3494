namespace GanNotebooks.Interactive;

/// <summary>Does something that the running cell may not do any more.</summary>
/// <remarks>A host that was told to interrupt a cell refuses whatever that cell still wants to
/// show, and wakes its threads from every wait. What runs here does not belong to the cell.
/// </remarks>
static class OutsideTheCell
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the action and waits for it, but not for ever. What it throws is dropped:
    /// the cell is ending with an error of its own.</summary>
    public static void Run(Action action)
    {
        var thread = new Thread(() => Try(action)) { IsBackground = true };
        using (ExecutionContext.SuppressFlow())   // by its flow a host knows the cell's code
            thread.Start();
        for (var waited = TimeSpan.Zero; waited < s_patience && thread.IsAlive; waited += s_turn)
            Try(() => thread.Join(s_turn));
    }

    static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception)
        {
            // Nobody is left to be told.
        }
    }
}
