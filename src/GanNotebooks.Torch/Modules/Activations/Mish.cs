using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x tanh(softplus(x)).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Misra
    /// 2019.</remarks>
    public sealed class Mish : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Mish(bool inplace) : base(nameof(Mish)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.mish(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x tanh(softplus(x)).</summary>
            public static Mish Mish(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>x tanh(softplus(x)).</summary>
                public static Tensor mish(Tensor x, bool inplace = false) =>
                    inplace ? x.mish_() : x.mish();
            }
        }
    }
}
