using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean of every window, with windows such that the result has a given
    /// size.</summary>
    /// <remarks>(N, C, L) or (C, L) to
    /// (N, C, L') or (C, L'). Windows may overlap. Train and eval behave alike.</remarks>
    public sealed class AdaptiveAvgPool1d : AdaptivePoolBase
    {
        internal AdaptiveAvgPool1d(long[] output_size)
            : base(nameof(AdaptiveAvgPool1d), output_size) { }

        private protected override Tensor Pool(Tensor input) =>
            Aten.adaptive_avg_pool1d(input, output_size);
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
            public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) =>
                new([output_size]);

            public static partial class functional
            {
                /// <summary>The mean of every window; see
                /// <see cref="Modules.AdaptiveAvgPool1d"/>.</summary>
                public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                    Aten.adaptive_avg_pool1d(input, [output_size]);
            }
        }
    }
}
