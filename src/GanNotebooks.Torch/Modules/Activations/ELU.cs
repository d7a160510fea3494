using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Clevert et al.
    /// 2016.</remarks>
    public sealed class ELU : ParamLessModule
    {
        /// <summary>Minus the limit for very negative x.</summary>
        public double alpha { get; set; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal ELU(double alpha, bool inplace) : base(nameof(ELU)) =>
            (this.alpha, this.inplace) = (alpha, inplace);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.elu(input, alpha, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
            public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

            public static partial class functional
            {
                /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
                public static Tensor elu(Tensor x, double alpha = 1.0, bool inplace = false) =>
                    inplace ? x.elu_(alpha) : x.elu(alpha);
            }
        }
    }
}
