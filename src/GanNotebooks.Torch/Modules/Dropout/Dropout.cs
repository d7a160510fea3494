using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Drops elements at random while training.</summary>
    /// <remarks>Any shape, which it keeps. train(): each element is zero with probability p, the
    /// others are divided by 1 - p; eval(): the input itself. Source: Srivastava et al.
    /// 2014.</remarks>
    public sealed class Dropout : DropoutBase
    {
        internal Dropout(double p, bool inplace) : base(nameof(Dropout), p, inplace) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.dropout(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Drops elements at random while training.</summary>
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                /// <summary>Drops elements at random while training.</summary>
                /// <param name="input">See <see cref="Modules.Dropout"/>.</param>
                /// <param name="p">The probability of dropping.</param>
                /// <param name="training">Whether anything is dropped at all.</param>
                /// <param name="inplace">Whether the input is overwritten.</param>
                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true,
                    bool inplace = false)
                {
                    Check.Probability(nameof(dropout), p);
                    return inplace
                        ? Aten.dropout_(input, p, training)
                        : Aten.dropout(input, p, training);
                }
            }
        }
    }
}
