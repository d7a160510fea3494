using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x / (1 + |x|), in (-1, 1).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Softsign : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Softsign(bool inplace) : base(nameof(Softsign)) => this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.softsign(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x / (1 + |x|), in (-1, 1).</summary>
            public static Softsign Softsign(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>x / (1 + |x|), in (-1, 1).</summary>
                public static Tensor softsign(Tensor x, bool inplace = false)
                {
                    using var size = x.abs();
                    using var divisor = size + 1;
                    return inplace ? x.div_(divisor) : x / divisor;
                }
            }
        }
    }
}
