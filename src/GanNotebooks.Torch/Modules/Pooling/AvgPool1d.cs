using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean of every window.</summary>
    /// <remarks>(N, C, L) or (C, L) to
    /// (N, C, L') or (C, L'), L' = (L + 2 padding - kernel) / stride + 1,
    /// rounded down, or up with ceil_mode. Train and eval behave alike.</remarks>
    public sealed class AvgPool1d : PoolBase
    {
        /// <summary>Whether the padding's zeros count in the mean.</summary>
        public bool count_include_pad { get; }

        internal AvgPool1d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode,
            bool count_include_pad)
            : base(nameof(AvgPool1d), kernel_size, stride, padding, ceil_mode) =>
            this.count_include_pad = count_include_pad;

        private protected override Tensor Pool(Tensor input) =>
            Aten.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean of every window.</summary>
            public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null,
                long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
                new([kernel_size], stride is { } s ? [s] : null, [padding], ceil_mode,
                    count_include_pad);

            public static partial class functional
            {
                /// <summary>The mean of every window; see
                /// <see cref="Modules.AvgPool1d"/>.</summary>
                public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null,
                    long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                    Aten.avg_pool1d(input, [kernel_size], One(stride), One(padding), ceil_mode,
                        count_include_pad);
            }
        }
    }
}
