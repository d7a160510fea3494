using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>max(x, 0).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Nair and Hinton
    /// 2010.</remarks>
    public sealed class ReLU : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal ReLU(bool inplace) : base(nameof(ReLU)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.relu(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>max(x, 0).</summary>
            public static ReLU ReLU(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>max(x, 0).</summary>
                public static Tensor relu(Tensor x, bool inplace = false) =>
                    inplace ? x.relu_() : x.relu();
            }
        }
    }
}
