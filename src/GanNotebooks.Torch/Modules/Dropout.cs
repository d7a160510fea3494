using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Drops elements at random.</summary>
    /// <remarks>Any shape, which it keeps. train(): each element is zero with probability p, the
    /// others are divided by 1 - p; eval(): the input itself. Source: Srivastava et al. 2014.</remarks>
    public sealed class Dropout : ParamLessModule
    {
        /// <summary>The probability of dropping an element.</summary>
        public double p { get; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; }

        internal Dropout(double p, bool inplace) : base(nameof(Dropout))
        {
            if (p is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(p), $"Dropout: p must be in [0, 1], got {p}.");
            (this.p, this.inplace) = (p, inplace);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            inplace ? Aten.dropout_(input, p, training) : Aten.dropout(input, p, training);
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
        }
    }
}
