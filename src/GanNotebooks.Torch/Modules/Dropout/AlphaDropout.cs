using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Drops elements at random while training, keeping mean and variance.</summary>
    /// <remarks>Any shape, which it keeps. For networks with SELU. train(): each element is the
    /// limit of SELU with probability p, and all are scaled and shifted; eval(): the input. Source:
    /// Klambauer et al. 2017.</remarks>
    public sealed class AlphaDropout : DropoutBase
    {
        internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout), p, inplace) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.alpha_dropout(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Drops elements at random while training, keeping mean and
            /// variance.</summary>
            public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) =>
                new(p, inplace);

            public static partial class functional
            {
                /// <summary>Drops elements at random while training, keeping mean and
                /// variance.</summary>
                /// <param name="input">See <see cref="Modules.AlphaDropout"/>.</param>
                /// <param name="p">The probability of dropping.</param>
                /// <param name="training">Whether anything is dropped at all.</param>
                /// <param name="inplace">Whether the input is overwritten.</param>
                public static Tensor alpha_dropout(Tensor input, double p = 0.5,
                    bool training = false, bool inplace = false)
                {
                    Check.Probability(nameof(alpha_dropout), p);
                    return inplace
                        ? Aten.alpha_dropout_(input, p, training)
                        : Aten.alpha_dropout(input, p, training);
                }
            }
        }
    }
}
