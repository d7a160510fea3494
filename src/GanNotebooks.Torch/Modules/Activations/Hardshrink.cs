using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x where |x| is above lambda, 0 elsewhere.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Hardshrink : ParamLessModule
    {
        /// <summary>The threshold.</summary>
        public double lambda { get; set; }

        internal Hardshrink(double lambda) : base(nameof(Hardshrink)) =>
            this.lambda = lambda;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.hardshrink(input, lambda);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where |x| is above lambda, 0 elsewhere.</summary>
            public static Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

            public static partial class functional
            {
                /// <summary>x where |x| is above lambda, 0 elsewhere.</summary>
                public static Tensor hardshrink(Tensor x, double lambda = 0.5) =>
                    x.hardshrink(lambda);
            }
        }
    }
}
