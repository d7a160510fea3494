using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Drops whole channels of volumes while training.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W), which it keeps. train(): each channel of each
    /// sample is zero with probability p, the others are divided by 1 - p; eval(): the input.
    /// Source: Tompson et al. 2015.</remarks>
    public sealed class Dropout3d : DropoutBase
    {
        internal Dropout3d(double p, bool inplace) : base(nameof(Dropout3d), p, inplace) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.dropout3d(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Drops whole channels of volumes while training.</summary>
            public static Dropout3d Dropout3d(double p = 0.5, bool inplace = false) =>
                new(p, inplace);

            public static partial class functional
            {
                /// <summary>Drops whole channels of volumes while training.</summary>
                /// <param name="input">See <see cref="Modules.Dropout3d"/>.</param>
                /// <param name="p">The probability of dropping.</param>
                /// <param name="training">Whether anything is dropped at all.</param>
                /// <param name="inplace">Whether the input is overwritten.</param>
                public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true,
                    bool inplace = false)
                {
                    Check.Probability(nameof(dropout3d), p);
                    Check.Dimensions(nameof(dropout3d), input, 4, 5);
                    if (input.Dimensions == 5) return DropChannels(input, p, training, inplace);
                    using var batch = input.unsqueeze(0);
                    using var result = DropChannels(batch, p, training, inplace);
                    return result.squeeze(0);
                }
            }
        }
    }
}
