using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of every window, with windows such that the result has a given
    /// size.</summary>
    /// <remarks>(N, C, L) or (C, L) to
    /// (N, C, L') or (C, L'). Windows may overlap. Train and eval behave alike.</remarks>
    public sealed class AdaptiveMaxPool1d : AdaptivePoolBase
    {
        internal AdaptiveMaxPool1d(long[] output_size)
            : base(nameof(AdaptiveMaxPool1d), output_size) { }

        private protected override Tensor Pool(Tensor input)
        {
            var (largest, indices) = Aten.adaptive_max_pool1d(input, output_size);
            indices.Dispose();
            return largest;
        }

        /// <summary>The largest elements, and where in its channel each was found.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            Aten.adaptive_max_pool1d(input, output_size);
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
            public static AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) =>
                new([output_size]);

            public static partial class functional
            {
                /// <summary>The largest element of every window; see
                /// <see cref="Modules.AdaptiveMaxPool1d"/>.</summary>
                public static Tensor adaptive_max_pool1d(Tensor input, long output_size)
                {
                    var (largest, indices) = Aten.adaptive_max_pool1d(input, [output_size]);
                    indices.Dispose();
                    return largest;
                }

                /// <summary>The largest elements, and where in its channel each was
                /// found.</summary>
                public static (Tensor Values,
                    Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input,
                    long output_size) =>
                    Aten.adaptive_max_pool1d(input, [output_size]);
            }
        }
    }
}
