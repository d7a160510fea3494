using System.Runtime.InteropServices;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>A ZeroMQ socket that carries messages of several frames.</summary>
/// <remarks>Not thread safe: one thread at a time, as libzmq asks.</remarks>
internal sealed class ZmqSocket : IDisposable
{
    /// <summary>How long a closing kernel goes on delivering what is queued.</summary>
    const int LingerMilliseconds = 1000;

    public ZmqSocket(nint context, int type)
    {
        Handle = LibZmq.zmq_socket(context, type);
        if (Handle == 0)
            throw Error("open a socket");
        Set(LibZmq.Linger, LingerMilliseconds);
        Set(LibZmq.SendHighWater, 0);      // no limit: an output must never be lost
        Set(LibZmq.ReceiveHighWater, 0);
        if (type == LibZmq.Router)
            Set(LibZmq.RouterHandover, 1);   // a front end that returns keeps its identity
    }

    public nint Handle { get; private set; }

    public void Bind(string address)
    {
        if (LibZmq.zmq_bind(Handle, address) != 0)
            throw Error($"listen on {address}");
    }

    public void Connect(string address)
    {
        if (LibZmq.zmq_connect(Handle, address) != 0)
            throw Error($"connect to {address}");
    }

    public void Send(IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            var flags = i + 1 < frames.Count ? LibZmq.SendMore : 0;
            while (LibZmq.zmq_send(Handle, frames[i], frames[i].Length, flags) < 0)
            {
                if (LibZmq.zmq_errno() != LibZmq.Interrupted)
                    return;   // the front end is gone; nobody is left to tell
            }
        }
    }

    /// <summary>The next message's frames, or null when none is waiting.</summary>
    public List<byte[]>? TryReceive()
    {
        List<byte[]>? frames = null;
        var frame = default(LibZmq.Frame);
        bool more;
        do
        {
            LibZmq.zmq_msg_init(ref frame);
            if (LibZmq.zmq_msg_recv(ref frame, Handle, LibZmq.DontWait) < 0)
            {
                LibZmq.zmq_msg_close(ref frame);
                return frames;
            }
            var bytes = new byte[LibZmq.zmq_msg_size(ref frame)];
            Marshal.Copy(LibZmq.zmq_msg_data(ref frame), bytes, 0, bytes.Length);
            more = LibZmq.zmq_msg_more(ref frame) != 0;
            LibZmq.zmq_msg_close(ref frame);
            (frames ??= []).Add(bytes);
        }
        while (more);
        return frames;
    }

    public void Dispose()
    {
        if (Handle != 0)
            LibZmq.zmq_close(Handle);
        Handle = 0;
    }

    void Set(int option, int value) => LibZmq.zmq_setsockopt(Handle, option, value, sizeof(int));

    static KernelError Error(string attempt)
    {
        var reason = Marshal.PtrToStringUTF8(LibZmq.zmq_strerror(LibZmq.zmq_errno()));
        return new KernelError($"cannot {attempt}: {reason}");
    }
}
