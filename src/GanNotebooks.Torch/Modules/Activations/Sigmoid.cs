using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>1 / (1 + exp(-x)), in (0, 1).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Sigmoid : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.sigmoid(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 / (1 + exp(-x)), in (0, 1).</summary>
            public static Sigmoid Sigmoid(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>1 / (1 + exp(-x)), in (0, 1).</summary>
                public static Tensor sigmoid(Tensor x, bool inplace = false) =>
                    inplace ? x.sigmoid_() : x.sigmoid();
            }
        }
    }
}
