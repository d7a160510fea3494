using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of every window.</summary>
    /// <remarks>(N, C, L) or (C, L) to
    /// (N, C, L') or (C, L'), L' = (L + 2 padding - dilation (kernel - 1) - 1) / stride + 1,
    /// rounded down, or up with ceil_mode. Train and eval behave alike.</remarks>
    public sealed class MaxPool1d : PoolBase
    {
        /// <summary>How far apart the window's elements lie.</summary>
        public long[] dilation { get; }

        internal MaxPool1d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation,
            bool ceil_mode)
            : base(nameof(MaxPool1d), kernel_size, stride, padding, ceil_mode)
        {
            Check.Positive(nameof(MaxPool1d), dilation ?? [], nameof(dilation));
            this.dilation = dilation ?? [1];
        }

        private protected override Tensor Pool(Tensor input) =>
            Aten.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The largest elements, and where in its channel each was found.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            Aten.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of every window.</summary>
            public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null,
                long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                new([kernel_size], stride is { } s ? [s] : null, padding is { } p ? [p] : null,
                    dilation is { } d ? [d] : null, ceil_mode);

            public static partial class functional
            {
                /// <summary>The largest element of every window; see
                /// <see cref="Modules.MaxPool1d"/>.</summary>
                public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null,
                    long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                    Aten.max_pool1d(input, [kernel_size], One(stride), One(padding), One(dilation),
                        ceil_mode);

                /// <summary>The largest elements, and where in its channel each was
                /// found.</summary>
                public static (Tensor output, Tensor indices) max_pool1d_with_indices(Tensor input,
                    long kernel_size, long? stride = null, long? padding = null,
                    long? dilation = null, bool ceil_mode = false) =>
                    Aten.max_pool1d_with_indices(input, [kernel_size], One(stride), One(padding),
                        One(dilation), ceil_mode);
            }
        }
    }
}
