using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>tanh(x), in (-1, 1).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Tanh : ParamLessModule
    {
        internal Tanh() : base(nameof(Tanh)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.tanh();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>tanh(x), in (-1, 1).</summary>
            public static Tanh Tanh() => new();
        }
    }
}
