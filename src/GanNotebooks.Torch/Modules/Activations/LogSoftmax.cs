using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The logarithm of the softmax, without overflow.</summary>
    /// <remarks>Any shape, which it keeps; results at most 0. Train and eval behave
    /// alike.</remarks>
    public sealed class LogSoftmax : ParamLessModule
    {
        /// <summary>The dimension along which the exponentials sum to 1.</summary>
        public long dim { get; set; }

        internal LogSoftmax(long dim) : base(nameof(LogSoftmax)) =>
            this.dim = dim;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.log_softmax(input, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The logarithm of the softmax, without overflow.</summary>
            public static LogSoftmax LogSoftmax(long dim) => new(dim);

            public static partial class functional
            {
                /// <summary>The logarithm of the softmax, without overflow.</summary>
                public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);
            }
        }
    }
}
