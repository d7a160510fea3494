using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Tests;

public class Cell_threads
{
    [Fact]
    public void Work_has_the_thread_of_the_work_before_it()
    {
        var threads = new HashSet<int>();
        for (var piece = 0; piece < 500; piece++)
        {
            var over = new TaskCompletionSource<int>();
            CellThread.Run(() =>
            {
                var thread = Environment.CurrentManagedThreadId;
                return () => over.SetResult(thread);
            });
            threads.Add(over.Task.Result);
        }
        Assert.Single(threads);
    }
}
