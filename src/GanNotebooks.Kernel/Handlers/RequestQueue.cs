using System.Collections.Concurrent;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>A thread that takes requests one after the other.</summary>
internal sealed class RequestQueue
{
    /// <summary>Deeply nested expressions make the compiler recurse deeply.</summary>
    const int StackBytes = 64 << 20;

    readonly BlockingCollection<Request> waiting = [];

    /// <param name="name">The thread's name.</param>
    /// <param name="prepare">Done first, while no request may be waiting yet.</param>
    /// <param name="handle">Handles one request; it must not throw.</param>
    public RequestQueue(string name, Action prepare, Action<Request> handle) =>
        new Thread(() => Work(prepare, handle), StackBytes) { IsBackground = true, Name = name }
            .Start();

    public void Add(Request request) => waiting.Add(request);

    /// <summary>Takes out everything that waits.</summary>
    public IEnumerable<Request> Drain()
    {
        while (waiting.TryTake(out var request))
            yield return request;
    }

    void Work(Action prepare, Action<Request> handle)
    {
        prepare();
        foreach (var request in waiting.GetConsumingEnumerable())
            handle(request);
    }
}
