using System.Diagnostics;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>The socket that speaks to every front end at once. Until the first one listens it keeps
/// what there is to say: a front end's first question may overtake its own subscription, and it
/// would wait for ever for the idle status that it missed.</summary>
/// <param name="socket">An XPUB socket, which hears of subscriptions.</param>
internal sealed class Broadcast(ZmqSocket socket)
{
    /// <summary>After this time it speaks to whoever is there, be it nobody.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly long start = Stopwatch.GetTimestamp();
    Queue<byte[][]>? held = [];

    /// <summary>How many milliseconds it may still keep something; -1 when it keeps nothing.
    /// </summary>
    public int Remaining => held is null ? -1
        : Math.Max(0, (int)(Patience - Stopwatch.GetElapsedTime(start)).TotalMilliseconds);

    public void Send(byte[][] frames)
    {
        if (held is null)
            socket.Send(frames);
        else
            held.Enqueue(frames);
    }

    /// <summary>Takes note of who subscribed.</summary>
    public void Listen()
    {
        var heard = false;
        while (socket.TryReceive() is not null)
            heard = true;
        if (held is null || !heard && Remaining > 0)
            return;
        foreach (var frames in held)
            socket.Send(frames);
        held = null;
    }
}
