using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>min(max(x, 0), 6).</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Krizhevsky
    /// 2010.</remarks>
    public sealed class ReLU6 : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal ReLU6(bool inplace) : base(nameof(ReLU6)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.relu6(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>min(max(x, 0), 6).</summary>
            public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>min(max(x, 0), 6).</summary>
                public static Tensor relu6(Tensor x, bool inplace = false) =>
                    inplace ? x.relu6_() : x.relu6();
            }
        }
    }
}
