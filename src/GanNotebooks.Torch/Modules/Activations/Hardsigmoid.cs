using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x / 6 + 1/2, cut off at 0 and 1.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Hardsigmoid : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Hardsigmoid(bool inplace) : base(nameof(Hardsigmoid)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.hardsigmoid(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x / 6 + 1/2, cut off at 0 and 1.</summary>
            public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>x / 6 + 1/2, cut off at 0 and 1.</summary>
                public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                    inplace ? input.hardsigmoid_() : input.hardsigmoid();
            }
        }
    }
}
