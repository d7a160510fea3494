using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x where it is above a threshold, a fixed value elsewhere.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Threshold : ParamLessModule
    {
        /// <summary>The threshold.</summary>
        public double threshold { get; set; }

        /// <summary>What stands for everything not above it.</summary>
        public double value { get; set; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Threshold(double threshold, double value, bool inplace)
            : base(nameof(Threshold)) =>
            (this.threshold, this.value, this.inplace) = (threshold, value, inplace);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.threshold(input, threshold, value, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is above a threshold, a fixed value elsewhere.</summary>
            public static Threshold Threshold(double threshold, double value,
                bool inplace = false) => new(threshold, value, inplace);

            public static partial class functional
            {
                /// <summary>x where it is above a threshold, a fixed value elsewhere.</summary>
                public static Tensor threshold(Tensor x, double threshold, double value,
                    bool inplace = false) =>
                    inplace ? x.threshold_(threshold, value) : x.threshold(threshold, value);
            }
        }
    }
}
