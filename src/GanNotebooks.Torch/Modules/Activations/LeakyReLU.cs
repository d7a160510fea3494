using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x where positive, a small multiple of it elsewhere, so that the gradient never
    /// dies.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Maas et al.
    /// 2013.</remarks>
    public sealed class LeakyReLU : ParamLessModule
    {
        /// <summary>The multiple.</summary>
        public double negative_slope { get; set; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal LeakyReLU(double negative_slope, bool inplace) : base(nameof(LeakyReLU)) =>
            (this.negative_slope, this.inplace) = (negative_slope, inplace);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.leaky_relu(input, negative_slope, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where positive, a small multiple of it elsewhere, so that the gradient
            /// never dies.</summary>
            public static LeakyReLU LeakyReLU(double negative_slope = 0.01,
                bool inplace = false) => new(negative_slope, inplace);

            public static partial class functional
            {
                /// <summary>x where positive, a small multiple of it elsewhere, so that the
                /// gradient never dies.</summary>
                public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01,
                    bool inplace = false) =>
                    inplace ? input.leaky_relu_(negative_slope) : input.leaky_relu(negative_slope);
            }
        }
    }
}
