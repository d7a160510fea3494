using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Drops whole channels at random while training, keeping mean and variance.</summary>
    /// <remarks>(N, C, ...), which it keeps. As <see cref="AlphaDropout"/>, but channel by
    /// channel.</remarks>
    public sealed class FeatureAlphaDropout : DropoutBase
    {
        internal FeatureAlphaDropout(double p, bool inplace)
            : base(nameof(FeatureAlphaDropout), p, inplace) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.feature_alpha_dropout(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Drops whole channels at random while training, keeping mean and
            /// variance.</summary>
            public static FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5,
                bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                /// <summary>Drops whole channels at random while training, keeping mean and
                /// variance.</summary>
                /// <param name="input">See <see cref="Modules.FeatureAlphaDropout"/>.</param>
                /// <param name="p">The probability of dropping.</param>
                /// <param name="training">Whether anything is dropped at all.</param>
                /// <param name="inplace">Whether the input is overwritten.</param>
                public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5,
                    bool training = false, bool inplace = false)
                {
                    Check.Probability(nameof(feature_alpha_dropout), p);
                    return inplace
                        ? Aten.feature_alpha_dropout_(input, p, training)
                        : Aten.feature_alpha_dropout(input, p, training);
                }
            }
        }
    }
}
