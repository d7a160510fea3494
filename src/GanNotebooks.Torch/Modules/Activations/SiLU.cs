using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x times its sigmoid, also called swish.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Hendrycks and
    /// Gimpel 2016; Ramachandran et al. 2017.</remarks>
    public sealed class SiLU : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal SiLU(bool inplace) : base(nameof(SiLU)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.silu(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x times its sigmoid, also called swish.</summary>
            public static SiLU SiLU(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>x times its sigmoid, also called swish.</summary>
                public static Tensor silu(Tensor x, bool inplace = false) =>
                    inplace ? x.silu_() : x.silu();
            }
        }
    }
}
