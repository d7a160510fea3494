using System.Collections.Concurrent;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>The kernel's sockets, owned by one thread.</summary>
/// <remarks>
/// <see cref="Run"/> reads and writes on the thread that calls it. <see cref="Send"/> may be called
/// by any thread: it queues the frames and wakes the owner, for libzmq's sockets are not thread
/// safe.
/// </remarks>
internal sealed class Wire : IDisposable
{
    static readonly Channel[] Readable = [Channel.Control, Channel.Stdin, Channel.Shell];

    readonly nint context = LibZmq.zmq_ctx_new();
    readonly Dictionary<Channel, ZmqSocket> sockets = [];
    readonly ZmqSocket sleeper, waker;
    readonly Broadcast broadcast;
    readonly ConcurrentQueue<(Channel Channel, byte[][] Frames)> outbox = [];
    int woken;
    volatile bool stopping;

    /// <exception cref="KernelError">libzmq is missing, or an address is taken.</exception>
    public Wire(ConnectionFile file)
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            var type = channel == Channel.IoPub ? LibZmq.XPub : LibZmq.Router;
            sockets[channel] = new ZmqSocket(context, type);
            sockets[channel].Bind(file.Address(channel));
        }
        broadcast = new Broadcast(sockets[Channel.IoPub]);
        sleeper = new ZmqSocket(context, LibZmq.Pair);
        waker = new ZmqSocket(context, LibZmq.Pair);
        sleeper.Bind("inproc://wake");
        waker.Connect("inproc://wake");
        Heartbeat.Start(sockets[Channel.Heartbeat]);
    }

    public void Send(Channel channel, byte[][] frames)
    {
        try
        {
        }
        finally   // an interrupt that stops a cell does not reach in here
        {
            outbox.Enqueue((channel, frames));
            Wake();
        }
    }

    /// <summary>Delivers what arrives until <see cref="Stop"/>, then sends what is left.</summary>
    /// <param name="received">Called for every message, on this thread: it must not block.</param>
    public void Run(Action<Channel, List<byte[]>> received)
    {
        LibZmq.PollItem[] items = [.. Readable.Select(channel => sockets[channel])
            .Concat([sockets[Channel.IoPub], sleeper])
            .Select(socket => new LibZmq.PollItem
            {
                Socket = socket.Handle,
                Events = LibZmq.PollIn,
            })];
        while (!stopping)
        {
            LibZmq.zmq_poll(items, items.Length, broadcast.Remaining);
            broadcast.Listen();
            Flush();
            foreach (var channel in Readable)
            {
                if (sockets[channel].TryReceive() is { } frames)
                    received(channel, frames);
            }
        }
        Flush();
    }

    public void Stop()
    {
        stopping = true;
        Wake();
    }

    /// <summary>Closes the sockets; a second at most goes into delivering the last messages.
    /// </summary>
    public void Dispose()
    {
        foreach (var (channel, socket) in sockets)
        {
            if (channel != Channel.Heartbeat)   // its own thread uses it until the process ends
                socket.Dispose();
        }
        sleeper.Dispose();
        lock (waker)
            waker.Dispose();
        LibZmq.zmq_ctx_term(context);
    }

    void Flush()
    {
        while (sleeper.TryReceive() is not null) { }
        Interlocked.Exchange(ref woken, 0);
        while (outbox.TryDequeue(out var next))
        {
            if (next.Channel == Channel.IoPub)
                broadcast.Send(next.Frames);
            else
                sockets[next.Channel].Send(next.Frames);
        }
    }

    void Wake()
    {
        if (Interlocked.Exchange(ref woken, 1) != 0)
            return;
        lock (waker)
            waker.Send([[]]);
    }
}
