using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x times the probability that a standard normal number is below x.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Hendrycks and
    /// Gimpel 2016.</remarks>
    public sealed class GELU : ParamLessModule
    {
        /// <summary>How the probability is computed.</summary>
        public enum Approximate
        {
            /// <summary>With the error function, exactly.</summary>
            none,
            /// <summary>With a hyperbolic tangent, as GPT-2 does; faster, off by up to
            /// 0.0005.</summary>
            tanh,
        }

        /// <summary>How the probability is computed.</summary>
        public Approximate approximate { get; set; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal GELU(Approximate approximate, bool inplace) : base(nameof(GELU)) =>
            (this.approximate, this.inplace) = (approximate, inplace);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.gelu(input, approximate, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            /// <summary>x times the probability that a standard normal number is below x.</summary>
            public Tensor gelu(GELU.Approximate approximate = GELU.Approximate.none) =>
                Aten.gelu(this, approximate.ToString());

            /// <summary>The same in place.</summary>
            public Tensor gelu_(GELU.Approximate approximate = GELU.Approximate.none) =>
                Aten.gelu_(this, approximate.ToString());
        }

        public static partial class nn
        {
            /// <summary>x times the probability that a standard normal number is below x.</summary>
            public static GELU GELU(bool inplace = false) =>
                new(Modules.GELU.Approximate.none, inplace);

            /// <summary>x times the probability that a standard normal number is below x, computed
            /// as <paramref name="approximate"/> says.</summary>
            public static GELU GELU(GELU.Approximate approximate, bool inplace = false) =>
                new(approximate, inplace);

            public static partial class functional
            {
                /// <summary>x times the probability that a standard normal number is below
                /// x.</summary>
                public static Tensor gelu(Tensor x, bool inplace = false) =>
                    gelu(x, Modules.GELU.Approximate.none, inplace);

                /// <summary>x times the probability that a standard normal number is below x,
                /// computed as <paramref name="approximate"/> says.</summary>
                public static Tensor gelu(Tensor x, GELU.Approximate approximate,
                    bool inplace = false) =>
                    inplace ? x.gelu_(approximate) : x.gelu(approximate);
            }
        }
    }
}
