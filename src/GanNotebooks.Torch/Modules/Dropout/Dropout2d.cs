using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Drops whole channels of images while training.</summary>
    /// <remarks>(N, C, H, W), which it keeps. train(): each channel of each sample
    /// is zero with probability p, the others are divided by 1 - p; eval(): the input. Source:
    /// Tompson et al. 2015. As in
    /// PyTorch, three dimensions mean (N, C, L), not one image.</remarks>
    public sealed class Dropout2d : DropoutBase
    {
        internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d), p, inplace) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.dropout2d(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Drops whole channels of images while training.</summary>
            public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) =>
                new(p, inplace);

            public static partial class functional
            {
                /// <summary>Drops whole channels of images while training.</summary>
                /// <param name="input">See <see cref="Modules.Dropout2d"/>.</param>
                /// <param name="p">The probability of dropping.</param>
                /// <param name="training">Whether anything is dropped at all.</param>
                /// <param name="inplace">Whether the input is overwritten.</param>
                public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true,
                    bool inplace = false)
                {
                    Check.Probability(nameof(dropout2d), p);
                    Check.Dimensions(nameof(dropout2d), input, 3, 4);
                    return DropChannels(input, p, training, inplace);
                }

                static Tensor DropChannels(Tensor input, double p, bool training, bool inplace) =>
                    inplace
                    ? Aten.feature_dropout_(input, p, training)
                    : Aten.feature_dropout(input, p, training);
            }
        }
    }
}
