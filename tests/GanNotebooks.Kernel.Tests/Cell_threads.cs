using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Tests;

public class Cell_threads
{
    [Fact]
    public async Task Work_that_begins_as_soon_as_other_work_is_over_has_its_thread()
    {
        var threads = new TaskCompletionSource<(int First, int Second)>();

        CellThread.Run(() =>
        {
            var first = Environment.CurrentManagedThreadId;
            return () => CellThread.Run(() =>
            {
                var second = Environment.CurrentManagedThreadId;
                return () => threads.SetResult((first, second));
            });
        });

        var (one, other) = await threads.Task;
        Assert.Equal(one, other);
    }
}
