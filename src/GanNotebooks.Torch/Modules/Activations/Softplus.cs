using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>log(1 + exp(beta x)) / beta: a rectifier without a corner.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Softplus : ParamLessModule
    {
        /// <summary>How sharp the bend is.</summary>
        public double beta { get; set; }

        /// <summary>Above this value of beta x the result is x itself.</summary>
        public double threshold { get; set; }

        internal Softplus(double beta, double threshold) : base(nameof(Softplus)) =>
            (this.beta, this.threshold) = (beta, threshold);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.softplus(input, beta, threshold);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>log(1 + exp(beta x)) / beta: a rectifier without a corner.</summary>
            public static Softplus Softplus(double beta = 1, double threshold = 20) =>
                new(beta, threshold);

            public static partial class functional
            {
                /// <summary>log(1 + exp(beta x)) / beta: a rectifier without a corner.</summary>
                public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) =>
                    x.softplus(beta, threshold);
            }
        }
    }
}
