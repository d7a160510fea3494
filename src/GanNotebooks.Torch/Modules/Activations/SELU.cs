using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>An ELU scaled so that layers keep mean 0 and variance 1.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Weights should start
    /// normal with variance 1 / fan in. Source: Klambauer et al. 2017.</remarks>
    public sealed class SELU : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal SELU(bool inplace) : base(nameof(SELU)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.selu(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An ELU scaled so that layers keep mean 0 and variance 1.</summary>
            public static SELU SELU(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>An ELU scaled so that layers keep mean 0 and variance 1.</summary>
                public static Tensor selu(Tensor x, bool inplace = false) =>
                    inplace ? x.selu_() : x.selu();
            }
        }
    }
}
