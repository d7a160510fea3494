using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean of every window.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W) to
    /// (N, C, D', H', W') or (C, D', H', W'), L' = (L + 2 padding - kernel) / stride + 1,
    /// rounded down, or up with ceil_mode. Train and eval behave alike.</remarks>
    public sealed class AvgPool3d : PoolBase
    {
        /// <summary>Whether the padding's zeros count in the mean.</summary>
        public bool count_include_pad { get; }

        /// <summary>What sums are divided by, instead of the number of elements.</summary>
        public long? divisor_override { get; }

        internal AvgPool3d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode,
            bool count_include_pad, long? divisor_override)
            : base(nameof(AvgPool3d), kernel_size, stride, padding, ceil_mode) =>
            (this.count_include_pad, this.divisor_override) = (count_include_pad, divisor_override);

        private protected override Tensor Pool(Tensor input) =>
            Aten.avg_pool3d(input, kernel_size, stride, padding, ceil_mode, count_include_pad,
                divisor_override);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean of every window; sizes are lists of one number for each
            /// side.</summary>
            public static AvgPool3d AvgPool3d(long[] kernel_size, long[]? stride = null,
                long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of every window; each side has its own numbers.</summary>
            public static AvgPool3d AvgPool3d((long, long, long) kernel_size,
                (long, long, long)? stride = null, (long, long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(Dims.Three(kernel_size), Dims.ThreeOrNone(stride), Dims.ThreeOrNone(padding),
                    ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of every window.</summary>
            public static AvgPool3d AvgPool3d(long kernel_size, long? stride = null,
                long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(Dims.Three(kernel_size), Dims.ThreeOrNone(stride), Dims.ThreeOrNone(padding),
                    ceil_mode, count_include_pad, divisor_override);

            public static partial class functional
            {
                /// <summary>The mean of every window; see
                /// <see cref="Modules.AvgPool3d"/>.</summary>
                public static Tensor avg_pool3d(Tensor input, long[] kernel_size,
                    long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                    bool count_include_pad = true, long? divisor_override = null) =>
                    Aten.avg_pool3d(input, kernel_size, stride ?? [], padding ?? [], ceil_mode,
                        count_include_pad, divisor_override);

                /// <summary>The mean of every window; see
                /// <see cref="Modules.AvgPool3d"/>.</summary>
                public static Tensor avg_pool3d(Tensor input, long kernel_size, long? stride = null,
                    long padding = 0, bool ceil_mode = false, bool count_include_pad = true,
                    long? divisor_override = null) =>
                    avg_pool3d(input, Dims.Three(kernel_size), Dims.ThreeOrNone(stride),
                        Dims.Three(padding), ceil_mode, count_include_pad, divisor_override);

                /// <summary>The mean of every window; see
                /// <see cref="Modules.AvgPool3d"/>.</summary>
                public static Tensor avg_pool3d(Tensor input, (long, long, long) kernel_size,
                    (long, long, long)? stride = null, (long, long, long)? padding = null,
                    bool ceil_mode = false, bool count_include_pad = true,
                    long? divisor_override = null) =>
                    avg_pool3d(input, Dims.Three(kernel_size), Dims.ThreeOrNone(stride),
                        Dims.ThreeOrNone(padding), ceil_mode, count_include_pad, divisor_override);
            }
        }
    }
}
