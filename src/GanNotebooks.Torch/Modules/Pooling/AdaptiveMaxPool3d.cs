using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of every window, with windows such that the result has a given
    /// size.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W) to
    /// (N, C, D', H', W') or (C, D', H', W'). Windows may overlap. Train and eval behave
    /// alike.</remarks>
    public sealed class AdaptiveMaxPool3d : AdaptivePoolBase
    {
        internal AdaptiveMaxPool3d(long[] output_size)
            : base(nameof(AdaptiveMaxPool3d), output_size) { }

        private protected override Tensor Pool(Tensor input)
        {
            var (largest, indices) = Aten.adaptive_max_pool3d(input, output_size);
            indices.Dispose();
            return largest;
        }

        /// <summary>The largest elements, and where in its channel each was found.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            Aten.adaptive_max_pool3d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of every window, with windows such that the result has
            /// a given size.</summary>
            public static AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) =>
                new(output_size);

            /// <summary>The largest element of every window, with windows such that the result has
            /// a given size.</summary>
            public static AdaptiveMaxPool3d AdaptiveMaxPool3d((long, long, long) output_size) =>
                new(Dims.Three(output_size));

            /// <summary>The largest element of every window, with windows such that the result has
            /// a given size.</summary>
            public static AdaptiveMaxPool3d AdaptiveMaxPool3d(long output_size) =>
                new(Dims.Three(output_size));

            public static partial class functional
            {
                /// <summary>The largest element of every window; see
                /// <see cref="Modules.AdaptiveMaxPool3d"/>.</summary>
                public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size)
                {
                    var (largest, indices) = Aten.adaptive_max_pool3d(input, output_size);
                    indices.Dispose();
                    return largest;
                }

                /// <summary>The largest elements, and where in its channel each was
                /// found.</summary>
                public static (Tensor Values,
                    Tensor Indices) adaptive_max_pool3d_with_indices(Tensor input,
                    long[] output_size) =>
                    Aten.adaptive_max_pool3d(input, output_size);
            }
        }
    }
}
