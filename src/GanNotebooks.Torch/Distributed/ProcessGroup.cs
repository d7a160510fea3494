using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Processes that compute together, through libtorch's c10d: Gloo between CPUs, NCCL
    /// between GPUs where libtorch and this build have it.</summary>
    public static partial class distributed
    {
        /// <summary>All processes that joined, each with its rank.</summary>
        /// <remarks>All ranks must call the same methods in the same order, with tensors of the
        /// same shape and type. The names are PyTorch's; TorchSharp 0.107 has none. For one
        /// thread.</remarks>
        public sealed class ProcessGroup : IDisposable
        {
            readonly bool takesCuda;
            IntPtr handle;

            /// <summary>Connects each rank with each other, waiting for all.</summary>
            /// <param name="store">Where the ranks find each other; must outlive the group.
            /// </param>
            /// <param name="rank">This process: 0 to <paramref name="world_size"/> - 1.</param>
            /// <param name="world_size">How many processes.</param>
            /// <param name="timeout">How long a call may wait for the other ranks.</param>
            /// <param name="local">Whether all are on this machine. Else the connections use the
            /// interface named in <c>GLOO_SOCKET_IFNAME</c>, or the one that this machine's name
            /// leads to.</param>
            /// <exception cref="TorchException">Not all came in time.</exception>
            public ProcessGroup(TCPStore store, int rank, int world_size, TimeSpan timeout,
                bool local = false)
            {
                handle = Native.gan_group_open(store.Handle, rank, world_size,
                    (long)timeout.TotalMilliseconds, local ? 1 : 0, cuda.is_available() ? 1 : 0);
                if (handle == IntPtr.Zero) Native.Check(-1);
                takesCuda = Native.gan_group_has_cuda(handle) != 0;
            }

            /// <summary>Replaces the tensor by the sum of all ranks' tensors.</summary>
            /// <exception cref="TorchException">A rank has gone, or did not come in time; the
            /// tensor's content is then unknown.</exception>
            public void all_reduce(Tensor tensor) => Run(tensor, Native.gan_group_sum);

            /// <summary>Replaces the tensor by that of rank <paramref name="src"/>.</summary>
            /// <exception cref="TorchException">As for <see cref="all_reduce"/>.</exception>
            public void broadcast(Tensor tensor, int src) => Run(tensor,
                (group, handle) => Native.gan_group_broadcast(group, handle, src));

            // What has no way from GPU to GPU goes by main memory.
            void Run(Tensor tensor, Func<IntPtr, IntPtr, int> call)
            {
                ObjectDisposedException.ThrowIf(handle == IntPtr.Zero, this);
                if (tensor.device.type != DeviceType.CUDA || takesCuda)
                {
                    var status = call(handle, tensor.Lease());
                    tensor.Return();
                    Native.Check(status);
                    return;
                }
                using var copy = tensor.cpu();
                Run(copy, call);
                tensor.copy_(copy);
            }

            /// <inheritdoc/>
            public void Dispose()
            {
                var mine = Interlocked.Exchange(ref handle, IntPtr.Zero);
                if (mine != IntPtr.Zero) Native.gan_group_close(mine);
                GC.SuppressFinalize(this);
            }

            /// <summary>Closes the connections.</summary>
            ~ProcessGroup() => Dispose();
        }
    }
}
