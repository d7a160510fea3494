using System.Reflection;
using System.Runtime.InteropServices;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>ZeroMQ's C functions, as many as a kernel needs.</summary>
/// <remarks>Source: libzmq 4.3 API reference.</remarks>
internal static partial class LibZmq
{
    const string Library = "zmq";

    public const int Pair = 0, Router = 6, XPub = 9;
    public const int Linger = 17, ReceiveMore = 13, SendHighWater = 23, ReceiveHighWater = 24;
    public const int RouterHandover = 56;
    public const int DontWait = 1, SendMore = 2;
    public const short PollIn = 1;
    public const int Interrupted = 4, Again = 11;

    static readonly string[] Names =
        ["libzmq.so.5", "libzmq.5.dylib", "libzmq.dylib", "libzmq.dll", "libzmq"];

    static LibZmq() => NativeLibrary.SetDllImportResolver(typeof(LibZmq).Assembly, Find);

    static nint Find(string name, Assembly assembly, DllImportSearchPath? where)
    {
        if (name != Library)
            return 0;
        foreach (var candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, where, out var handle))
                return handle;
        }
        throw new KernelError("the ZeroMQ library (libzmq, version 4 or later) is not installed\n"
            + "On Debian or Ubuntu: apt install libzmq5. On Fedora: dnf install zeromq. "
            + "With Homebrew: brew install zeromq.");
    }

    [LibraryImport(Library)]
    public static partial nint zmq_ctx_new();

    [LibraryImport(Library)]
    public static partial int zmq_ctx_term(nint context);

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint zmq_socket(nint context, int type);

    [LibraryImport(Library)]
    public static partial int zmq_close(nint socket);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int zmq_bind(nint socket, string address);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int zmq_connect(nint socket, string address);

    [LibraryImport(Library)]
    public static partial int zmq_setsockopt(nint socket, int option, in int value, nint size);

    [LibraryImport(Library)]
    public static partial int zmq_send(nint socket, ReadOnlySpan<byte> data, nint size, int flags);

    [LibraryImport(Library)]
    public static partial int zmq_msg_init(ref Frame frame);

    [LibraryImport(Library)]
    public static partial int zmq_msg_recv(ref Frame frame, nint socket, int flags);

    [LibraryImport(Library)]
    public static partial nint zmq_msg_data(ref Frame frame);

    [LibraryImport(Library)]
    public static partial nint zmq_msg_size(ref Frame frame);

    [LibraryImport(Library)]
    public static partial int zmq_msg_more(ref Frame frame);

    [LibraryImport(Library)]
    public static partial int zmq_msg_close(ref Frame frame);

    [LibraryImport(Library)]
    public static partial int zmq_poll(Span<PollItem> items, int count, nint milliseconds);

    [LibraryImport(Library)]
    public static partial int zmq_errno();

    [LibraryImport(Library)]
    public static partial nint zmq_strerror(int error);

    /// <summary>zmq_msg_t: 64 bytes that only libzmq looks into.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 64)]
    public struct Frame
    {
        readonly nint alignment;
    }

    /// <summary>zmq_pollitem_t, as it is laid out where a file descriptor is an int.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PollItem
    {
        public nint Socket;
        public int Descriptor;
        public short Events;
        public short Ready;
    }
}
