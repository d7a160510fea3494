using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean of every window, with windows such that the result has a given
    /// size.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W) to
    /// (N, C, D', H', W') or (C, D', H', W'). Windows may overlap. Train and eval behave
    /// alike.</remarks>
    public sealed class AdaptiveAvgPool3d : AdaptivePoolBase
    {
        internal AdaptiveAvgPool3d(long[] output_size)
            : base(nameof(AdaptiveAvgPool3d), output_size) { }

        private protected override Tensor Pool(Tensor input) =>
            Aten.adaptive_avg_pool3d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean of every window, with windows such that the result has a given
            /// size.</summary>
            public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) =>
                new(output_size);

            /// <summary>The mean of every window, with windows such that the result has a given
            /// size.</summary>
            public static AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) =>
                new(Dims.Three(output_size));

            /// <summary>The mean of every window, with windows such that the result has a given
            /// size.</summary>
            public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) =>
                new(Dims.Three(output_size));

            public static partial class functional
            {
                /// <summary>The mean of every window; see
                /// <see cref="Modules.AdaptiveAvgPool3d"/>.</summary>
                public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) =>
                    Aten.adaptive_avg_pool3d(input, output_size);

                /// <summary>The mean of every window; see
                /// <see cref="Modules.AdaptiveAvgPool3d"/>.</summary>
                public static Tensor adaptive_avg_pool3d(Tensor input,
                    (long, long, long) output_size) =>
                    Aten.adaptive_avg_pool3d(input, Dims.Three(output_size));

                /// <summary>The mean of every window; see
                /// <see cref="Modules.AdaptiveAvgPool3d"/>.</summary>
                public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) =>
                    Aten.adaptive_avg_pool3d(input, Dims.Three(output_size));
            }
        }
    }
}
