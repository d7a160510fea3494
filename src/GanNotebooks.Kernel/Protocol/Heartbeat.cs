namespace GanNotebooks.Kernel.Protocol;

/// <summary>Echoes whatever arrives on the heartbeat socket, on a thread of its own, so that the
/// front end sees a living kernel however busy a cell keeps the rest.</summary>
internal static class Heartbeat
{
    public static void Start(ZmqSocket socket) =>
        new Thread(() => Echo(socket)) { IsBackground = true, Name = "heartbeat" }.Start();

    static void Echo(ZmqSocket socket)
    {
        Span<LibZmq.PollItem> items =
            [new() { Socket = socket.Handle, Events = LibZmq.PollIn }];
        while (LibZmq.zmq_poll(items, 1, -1) >= 0 || LibZmq.zmq_errno() == LibZmq.Interrupted)
        {
            while (socket.TryReceive() is { } frames)
                socket.Send(frames);
        }
        socket.Dispose();   // the context ended
    }
}
