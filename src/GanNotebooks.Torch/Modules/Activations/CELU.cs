using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x where positive, alpha (exp(x / alpha) - 1) elsewhere: an ELU that is smooth for
    /// every alpha.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Barron
    /// 2017.</remarks>
    public sealed class CELU : ParamLessModule
    {
        /// <summary>Minus the limit for very negative x; not 0.</summary>
        public double alpha { get; set; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal CELU(double alpha, bool inplace) : base(nameof(CELU))
        {
            if (alpha == 0)
                throw new ArgumentException("CELU: alpha is a divisor, so it cannot be 0.");
            (this.alpha, this.inplace) = (alpha, inplace);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.celu(input, alpha, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where positive, alpha (exp(x / alpha) - 1) elsewhere: an ELU that is
            /// smooth for every alpha.</summary>
            public static CELU CELU(double alpha = 1.0, bool inplace = false) =>
                new(alpha, inplace);

            public static partial class functional
            {
                /// <summary>x where positive, alpha (exp(x / alpha) - 1) elsewhere: an ELU that
                /// is smooth for every alpha.</summary>
                public static Tensor celu(Tensor x, double alpha = 1.0, bool inplace = false) =>
                    inplace ? x.celu_(alpha) : x.celu(alpha);
            }
        }
    }
}
