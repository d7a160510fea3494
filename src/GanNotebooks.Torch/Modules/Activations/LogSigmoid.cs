using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>log(1 / (1 + exp(-x))), without overflow.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class LogSigmoid : ParamLessModule
    {
        internal LogSigmoid() : base(nameof(LogSigmoid)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.logsigmoid(input);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>log(1 / (1 + exp(-x))), without overflow.</summary>
            public static LogSigmoid LogSigmoid() => new();

            public static partial class functional
            {
                /// <summary>log(1 / (1 + exp(-x))), without overflow.</summary>
                public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();
            }
        }
    }
}
