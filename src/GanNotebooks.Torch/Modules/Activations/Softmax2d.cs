using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The softmax over the channels of each pixel.</summary>
    /// <remarks>(N, C, H, W) or (C, H, W), which it keeps. Train and eval behave alike.</remarks>
    public sealed class Softmax2d : ParamLessModule
    {
        internal Softmax2d() : base(nameof(Softmax2d)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.softmax2d(input);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The softmax over the channels of each pixel.</summary>
            public static Softmax2d Softmax2d() => new();

            public static partial class functional
            {
                /// <summary>The softmax over the channels of each pixel.</summary>
                /// <exception cref="ArgumentException">x has neither 3 nor 4
                /// dimensions.</exception>
                public static Tensor softmax2d(Tensor x)
                {
                    Check.Dimensions(nameof(softmax2d), x, 3, 4);
                    return x.softmax(-3);
                }
            }
        }
    }
}
