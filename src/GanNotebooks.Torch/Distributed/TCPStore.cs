using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class distributed
    {
        /// <summary>A small table of names and values that all processes of a group see; one of
        /// them serves it.</summary>
        /// <remarks>The name and its methods are PyTorch's; TorchSharp 0.107 has none. For one
        /// thread.</remarks>
        public sealed unsafe class TCPStore : IDisposable
        {
            IntPtr handle;

            /// <summary>Serves the table, or connects to it, waiting for it to be served.</summary>
            /// <param name="host_name">Where it is served.</param>
            /// <param name="port">The port there; 0 lets the one who serves choose.</param>
            /// <param name="is_master">Whether this process serves it.</param>
            /// <param name="timeout">How long to wait, here and in every method.</param>
            /// <exception cref="TorchException">The port is taken, or nothing answers there in
            /// time.</exception>
            /// <exception cref="NotSupportedException">libtorch was built without Gloo.
            /// </exception>
            public TCPStore(string host_name, int port, bool is_master, TimeSpan timeout)
            {
                try
                {
                    handle = Native.gan_store_open(
                        host_name, port, is_master ? 1 : 0, (long)timeout.TotalMilliseconds);
                }
                catch (EntryPointNotFoundException)
                {
                    throw new NotSupportedException("This libtorch was built without Gloo, so "
                        + "processes cannot train together. Use another build of PyTorch.");
                }
                if (handle == IntPtr.Zero) Native.Check(-1);
            }

            internal IntPtr Handle => handle != IntPtr.Zero ? handle
                : throw new ObjectDisposedException(nameof(TCPStore), "The store was disposed.");

            /// <summary>Adds to a number that begins at 0, as one step for all processes.</summary>
            /// <returns>What it is then.</returns>
            public long add(string key, long amount)
            {
                var sum = Native.gan_store_add(Handle, key, amount);
                return sum >= 0 ? sum : Native.Check(-1);
            }

            /// <summary>Writes a value, over an earlier one.</summary>
            public void set(string key, string value) =>
                Native.Check(Native.gan_store_set(Handle, key, value));

            /// <summary>Reads a value; null when there is none yet. Does not wait.</summary>
            public string? get(string key)
            {
                byte* value;
                return Native.Check(Native.gan_store_get(Handle, key, &value)) == 1
                    ? Native.Text(value) : null;
            }

            /// <inheritdoc/>
            public void Dispose()
            {
                var mine = Interlocked.Exchange(ref handle, IntPtr.Zero);
                if (mine != IntPtr.Zero) Native.gan_store_close(mine);
                GC.SuppressFinalize(this);
            }

            /// <summary>Closes the connection.</summary>
            ~TCPStore() => Dispose();
        }
    }
}
