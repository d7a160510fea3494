using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean of every window, with windows such that the result has a given
    /// size.</summary>
    /// <remarks>(N, C, H, W) or (C, H, W) to
    /// (N, C, H', W') or (C, H', W'). Windows may overlap. Train and eval behave alike.</remarks>
    public sealed class AdaptiveAvgPool2d : AdaptivePoolBase
    {
        internal AdaptiveAvgPool2d(long[] output_size)
            : base(nameof(AdaptiveAvgPool2d), output_size) { }

        private protected override Tensor Pool(Tensor input) =>
            Aten.adaptive_avg_pool2d(input, output_size);
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
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) =>
                new(output_size);

            /// <summary>The mean of every window, with windows such that the result has a given
            /// size.</summary>
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) =>
                new(Dims.Two(output_size));

            /// <summary>The mean of every window, with windows such that the result has a given
            /// size.</summary>
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) =>
                new(Dims.Two(output_size));

            public static partial class functional
            {
                /// <summary>The mean of every window; see
                /// <see cref="Modules.AdaptiveAvgPool2d"/>.</summary>
                public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                    Aten.adaptive_avg_pool2d(input, output_size);

                /// <summary>The mean of every window; see
                /// <see cref="Modules.AdaptiveAvgPool2d"/>.</summary>
                public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                    Aten.adaptive_avg_pool2d(input, Dims.Two(output_size));

                /// <summary>The mean of every window; see
                /// <see cref="Modules.AdaptiveAvgPool2d"/>.</summary>
                public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                    Aten.adaptive_avg_pool2d(input, Dims.Two(output_size));
            }
        }
    }
}
