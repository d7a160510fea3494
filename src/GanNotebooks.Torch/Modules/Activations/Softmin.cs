using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The softmax of -x.</summary>
    /// <remarks>Any shape, which it keeps; results in (0, 1). Train and eval behave
    /// alike.</remarks>
    public sealed class Softmin : ParamLessModule
    {
        /// <summary>The dimension along which the results sum to 1.</summary>
        public long dim { get; set; }

        internal Softmin(long dim) : base(nameof(Softmin)) =>
            this.dim = dim;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.softmin(input, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The softmax of -x.</summary>
            public static Softmin Softmin(long dim) => new(dim);

            public static partial class functional
            {
                /// <summary>The softmax of -x.</summary>
                public static Tensor softmin(Tensor x, long dim)
                {
                    using var negative = -x;
                    return negative.softmax(dim);
                }
            }
        }
    }
}
