using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A leaky rectifier whose slope is drawn for every element while
    /// training.</summary>
    /// <remarks>Any shape, which it keeps. train(): slopes uniform in [lower, upper]; eval():
    /// their mean. Source: Xu et al. 2015.</remarks>
    public sealed class RReLU : ParamLessModule
    {
        /// <summary>The smallest slope.</summary>
        public double lower { get; set; }

        /// <summary>The largest slope.</summary>
        public double upper { get; set; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal RReLU(double lower, double upper, bool inplace) : base(nameof(RReLU))
        {
            if (lower > upper)
                throw new ArgumentException(
                    $"RReLU: lower is {lower}, above upper, which is {upper}.");
            (this.lower, this.upper, this.inplace) = (lower, upper, inplace);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.rrelu(input, lower, upper, inplace, training);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A leaky rectifier whose slope is drawn for every element while
            /// training.</summary>
            public static RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3,
                bool inplace = false) => new(lower, upper, inplace);

            public static partial class functional
            {
                /// <summary>A leaky rectifier whose slope is drawn for every element while
                /// training.</summary>
                public static Tensor rrelu(Tensor x, double lower = 1.0 / 8, double upper = 1.0 / 3,
                    bool inplace = false, bool training = false) =>
                    inplace ? x.rrelu_(lower, upper, training) : x.rrelu(lower, upper, training);
            }
        }
    }
}
