using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Makes signals, images or volumes larger, or smaller.</summary>
    /// <remarks>(N, C, L), (N, C, H, W) or (N, C, D, H, W); the spatial sides become size, or are
    /// multiplied by scale_factor and rounded down. Train and eval behave alike.</remarks>
    public sealed class Upsample : ParamLessModule
    {
        readonly long[]? sizes;
        readonly double[]? factors;

        /// <summary>The new sides; empty when factors are given.</summary>
        public ReadOnlySpan<long> size => sizes;

        /// <summary>What the sides are multiplied by; empty when sizes are given.</summary>
        public ReadOnlySpan<double> scale_factor => factors;

        /// <summary>How values between pixels are found.</summary>
        public UpsampleMode mode { get; }

        /// <summary>Whether the outermost pixels' centres, not their edges, stay in
        /// place.</summary>
        public bool? align_corners { get; }

        /// <summary>Whether the factor is computed anew from the rounded size.</summary>
        public bool? recompute_scale_factor { get; set; }

        internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode,
            bool? align_corners, bool? recompute_scale_factor) : base(nameof(Upsample))
        {
            if (size is null == scale_factor is null)
                throw new ArgumentException("Upsample takes size or scale_factor, "
                    + (size is null ? "got none." : "got both."));
            (sizes, factors, this.mode) = (size, scale_factor, mode);
            this.align_corners = align_corners;
            this.recompute_scale_factor = recompute_scale_factor;
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.interpolate(input, sizes, factors, (InterpolationMode)mode, align_corners,
                recompute_scale_factor ?? false);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes signals, images or volumes larger: to a size, or by a
            /// factor.</summary>
            public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null,
                bool? recompute_scale_factor = null) =>
                new(size, scale_factor, mode, align_corners, recompute_scale_factor);
        }
    }
}
