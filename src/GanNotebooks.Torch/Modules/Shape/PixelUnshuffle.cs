using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Makes each r x r block of pixels into channels: PixelShuffle turned
    /// round.</summary>
    /// <remarks>(..., C, H r, W r) to (..., C r r, H, W). Train and eval behave alike. Source: Shi
    /// et al. 2016.</remarks>
    public sealed class PixelUnshuffle : ParamLessModule
    {
        /// <summary>How much smaller the sides become.</summary>
        public long downscale_factor { get; }

        internal PixelUnshuffle(long downscale_factor) : base(nameof(PixelUnshuffle))
        {
            Check.Positive(nameof(PixelUnshuffle), downscale_factor);
            this.downscale_factor = downscale_factor;
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            Aten.pixel_unshuffle(input, downscale_factor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes each r x r block of pixels into channels: PixelShuffle turned
            /// round.</summary>
            public static PixelUnshuffle PixelUnshuffle(long downscale_factor) =>
                new(downscale_factor);

            public static partial class functional
            {
                /// <summary>Makes each r x r block of pixels into channels: PixelShuffle turned
                /// round. See <see cref="Modules.PixelUnshuffle"/>.</summary>
                public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) =>
                    Aten.pixel_unshuffle(input, downscale_factor);
            }
        }
    }
}
