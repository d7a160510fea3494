using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Lays r x r channels out as the pixels of an image r times as large.</summary>
    /// <remarks>(..., C r r, H, W) to (..., C, H r, W r). Train and eval behave alike. Source: Shi
    /// et al. 2016.</remarks>
    public sealed class PixelShuffle : ParamLessModule
    {
        /// <summary>How much larger the sides become.</summary>
        public long upscale_factor { get; }

        internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle))
        {
            Check.Positive(nameof(PixelShuffle), upscale_factor);
            this.upscale_factor = upscale_factor;
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => Aten.pixel_shuffle(input, upscale_factor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Lays r x r channels out as the pixels of an image r times as
            /// large.</summary>
            public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

            public static partial class functional
            {
                /// <summary>Lays r x r channels out as the pixels of an image r times as large. See
                /// <see cref="Modules.PixelShuffle"/>.</summary>
                public static Tensor pixel_shuffle(Tensor input, long upscale_factor) =>
                    Aten.pixel_shuffle(input, upscale_factor);
            }
        }
    }
}
