using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>1 / (1 + exp(-x)), in (0, 1).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Sigmoid : ParamLessModule
    {
        internal Sigmoid() : base(nameof(Sigmoid)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.sigmoid();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 / (1 + exp(-x)), in (0, 1).</summary>
            public static Sigmoid Sigmoid() => new();
        }
    }
}
