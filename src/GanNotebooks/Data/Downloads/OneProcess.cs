namespace GanNotebooks.Data;

/// <summary>Keeps other processes (and threads) from the same work. Ends with the process, however
/// that ends.</summary>
static class OneProcess
{
    const int WouldBlock = 11;   // Linux's EWOULDBLOCK, from the lock on the file

    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until nobody else holds the lock.</summary>
    /// <param name="path">The lock's file; vanishes with the lock.</param>
    /// <param name="waiting">Called when somebody else does.</param>
    /// <param name="cancelled">Ends the waiting.</param>
    public static async Task<IDisposable> Enter(
        string path, Action waiting, CancellationToken cancelled)
    {
        while (true)
        {
            cancelled.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite,
                    FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException problem) when (problem.HResult == WouldBlock)
            {
                waiting();
                await Task.Delay(s_pause, cancelled);
            }
        }
    }
}
