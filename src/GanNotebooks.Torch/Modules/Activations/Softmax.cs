using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>exp(x) divided by its sum along a dimension.</summary>
    /// <remarks>Any shape, which it keeps; results in (0, 1). Train and eval behave
    /// alike.</remarks>
    public sealed class Softmax : ParamLessModule
    {
        /// <summary>The dimension along which the results sum to 1.</summary>
        public long dim { get; set; }

        internal Softmax(long dim) : base(nameof(Softmax)) =>
            this.dim = dim;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.softmax(input, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>exp(x) divided by its sum along a dimension.</summary>
            public static Softmax Softmax(long dim) => new(dim);

            public static partial class functional
            {
                /// <summary>exp(x) divided by its sum along a dimension.</summary>
                public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) =>
                    input.softmax(dim, dtype);
            }
        }
    }
}
