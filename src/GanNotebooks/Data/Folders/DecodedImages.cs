namespace GanNotebooks.Data;

/// <summary>Decodes images on other threads, and keeps those decoded last within a budget.
/// </summary>
/// <remarks>What is asked for does not depend on threads or budget, only how long it takes. For
/// any number of threads.</remarks>
/// <param name="decode">Makes the bytes of the image at a place; may throw.</param>
/// <param name="capacity">How many images are kept, at least 1.</param>
/// <param name="threads">How many decode at once.</param>
sealed class DecodedImages(Func<int, byte[]> decode, int capacity, int threads)
{
    readonly TaskScheduler _scheduler =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
    readonly Dictionary<int, Task<byte[]>> _images = [];
    readonly Queue<int> _oldestFirst = [];

    /// <summary>The image, finished or in the making.</summary>
    public Task<byte[]> this[int place]
    {
        get
        {
            lock (_images)
            {
                if (_images.TryGetValue(place, out var known) && !known.IsFaulted)
                    return known;
                if (known == null)
                    MakeRoom(place);
                return _images[place] = Task.Factory.StartNew(() => decode(place),
                    CancellationToken.None, TaskCreationOptions.None, _scheduler);
            }
        }
    }

    /// <summary>How many images are here or in the making.</summary>
    public int Count
    {
        get { lock (_images) return _images.Count; }
    }

    void MakeRoom(int place)
    {
        while (_oldestFirst.Count >= capacity)
            _images.Remove(_oldestFirst.Dequeue());
        _oldestFirst.Enqueue(place);
    }
}
