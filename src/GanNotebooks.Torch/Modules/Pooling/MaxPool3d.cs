using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of every window.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W) to
    /// (N, C, D', H', W') or (C, D', H', W'), L' = (L + 2 padding - dilation (kernel - 1) - 1) /
    /// stride + 1, rounded down, or up with ceil_mode. Train and eval behave alike.</remarks>
    public sealed class MaxPool3d : PoolBase
    {
        /// <summary>How far apart the window's elements lie.</summary>
        public long[] dilation { get; }

        internal MaxPool3d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation,
            bool ceil_mode)
            : base(nameof(MaxPool3d), kernel_size, stride, padding, ceil_mode)
        {
            Check.Positive(nameof(MaxPool3d), dilation ?? [], nameof(dilation));
            this.dilation = dilation ?? Dims.Three(1);
        }

        private protected override Tensor Pool(Tensor input) =>
            Aten.max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The largest elements, and where in its channel each was found.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            Aten.max_pool3d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of every window.</summary>
            public static MaxPool3d MaxPool3d(long kernel_size, long? stride = null,
                long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                new(Dims.Three(kernel_size), Dims.ThreeOrNone(stride), Dims.ThreeOrNone(padding),
                    Dims.ThreeOrNone(dilation), ceil_mode);

            /// <summary>The largest element of every window; each side has its own
            /// numbers.</summary>
            public static MaxPool3d MaxPool3d((long, long, long) kernel_size,
                (long, long, long)? stride = null, (long, long, long)? padding = null,
                (long, long, long)? dilation = null, bool ceil_mode = false) =>
                new(Dims.Three(kernel_size), Dims.ThreeOrNone(stride), Dims.ThreeOrNone(padding),
                    Dims.ThreeOrNone(dilation), ceil_mode);

            /// <summary>The largest element of every window; sizes are lists of one number for each
            /// side.</summary>
            public static MaxPool3d MaxPool3d(long[] kernel_size, long[]? stride = null,
                long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                new(kernel_size, stride, padding, dilation, ceil_mode);

            public static partial class functional
            {
                /// <summary>The largest element of every window; see
                /// <see cref="Modules.MaxPool3d"/>.</summary>
                public static Tensor max_pool3d(Tensor input, long[] kernel_size,
                    long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                    bool ceil_mode = false) =>
                    Aten.max_pool3d(input, kernel_size, strides ?? [], padding ?? [],
                        dilation ?? [], ceil_mode);

                /// <summary>The largest element of every window; see
                /// <see cref="Modules.MaxPool3d"/>.</summary>
                public static Tensor max_pool3d(Tensor input, long kernel_size, long? stride = null,
                    long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                    max_pool3d(input, Dims.Three(kernel_size), Dims.ThreeOrNone(stride),
                        Dims.ThreeOrNone(padding), Dims.ThreeOrNone(dilation), ceil_mode);

                /// <summary>The largest element of every window; see
                /// <see cref="Modules.MaxPool3d"/>.</summary>
                public static Tensor max_pool3d(Tensor input, (long, long, long) kernel_size,
                    (long, long, long)? stride = null, (long, long, long)? padding = null,
                    (long, long, long)? dilation = null, bool ceil_mode = false) =>
                    max_pool3d(input, Dims.Three(kernel_size), Dims.ThreeOrNone(stride),
                        Dims.ThreeOrNone(padding), Dims.ThreeOrNone(dilation), ceil_mode);

                /// <summary>The largest elements, and where in its channel each was
                /// found.</summary>
                public static (Tensor output, Tensor indices) max_pool3d_with_indices(Tensor input,
                    long[] kernel_size, long[]? strides = null, long[]? padding = null,
                    long[]? dilation = null, bool ceil_mode = false) =>
                    Aten.max_pool3d_with_indices(input, kernel_size, strides ?? [], padding ?? [],
                        dilation ?? [], ceil_mode);
            }
        }
    }
}
