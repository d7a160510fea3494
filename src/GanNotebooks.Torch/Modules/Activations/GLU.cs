using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One half of the input times the sigmoid of the other half.</summary>
    /// <remarks>(..., 2 L, ...) to (..., L, ...). Train and eval behave alike. Source: Dauphin et
    /// al. 2017.</remarks>
    public sealed class GLU : ParamLessModule
    {
        /// <summary>The dimension that is halved; its length must be even.</summary>
        public long dim { get; set; }

        internal GLU(long dim) : base(nameof(GLU)) =>
            this.dim = dim;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.glu(input, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One half of the input times the sigmoid of the other half.</summary>
            public static GLU GLU(long dim = -1) => new(dim);

            public static partial class functional
            {
                /// <summary>One half of the input times the sigmoid of the other half.</summary>
                public static Tensor glu(Tensor input, long dim = -1) => input.glu(dim);
            }
        }
    }
}
