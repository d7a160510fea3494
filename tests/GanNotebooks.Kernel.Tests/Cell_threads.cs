using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Tests;

public class Cell_threads
{
    [Fact]
    public async Task Work_has_the_thread_of_the_work_before_it()
    {
        var threads = new HashSet<int>();
        for (var piece = 0; piece < 500; piece++)
        {
            var over = new TaskCompletionSource<int>(
                TaskCreationOptions.RunContinuationsAsynchronously);
            CellThread.Run(() =>
            {
                var thread = Environment.CurrentManagedThreadId;
                return () => over.SetResult(thread);
            });
            threads.Add(await over.Task);
        }
        Assert.Single(threads);
    }
}
