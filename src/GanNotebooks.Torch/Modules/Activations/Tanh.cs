using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The hyperbolic tangent, in (-1, 1).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Tanh : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Tanh(bool inplace) : base(nameof(Tanh)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.tanh(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The hyperbolic tangent, in (-1, 1).</summary>
            public static Tanh Tanh(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>The hyperbolic tangent, in (-1, 1).</summary>
                public static Tensor tanh(Tensor x, bool inplace = false) =>
                    inplace ? x.tanh_() : x.tanh();
            }
        }
    }
}
