using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The distance of vectors, in the p-norm of their difference.</summary>
    /// <remarks>(N, D) twice to (N), or (N, 1) with keepdim. Train and eval behave alike.</remarks>
    public sealed class PairwiseDistance : nn.Module<Tensor, Tensor, Tensor>
    {
        /// <summary>Which norm; 2 is Euclid's.</summary>
        public double norm { get; set; }

        /// <summary>Added to the difference, so that the gradient is finite at 0.</summary>
        public double eps { get; set; }

        /// <summary>Whether the last dimension stays, with length 1.</summary>
        public bool keepdim { get; set; }

        internal PairwiseDistance(double p, double eps, bool keepdim)
            : base(nameof(PairwiseDistance)) =>
            (norm, this.eps, this.keepdim) = (p, eps, keepdim);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2) =>
            Aten.pairwise_distance(input1, input2, norm, eps, keepdim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The distance of vectors, in the p-norm of their difference.</summary>
            public static PairwiseDistance PairwiseDistance(double p = 2.0, double eps = 1e-6,
                bool keepdim = false) =>
                new(p, eps, keepdim);

            public static partial class functional
            {
                /// <summary>The distance of vectors; see
                /// <see cref="Modules.PairwiseDistance"/>.</summary>
                public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2.0,
                    double eps = 1e-6, bool keepdim = false) =>
                    Aten.pairwise_distance(input1, input2, p, eps, keepdim);
            }
        }
    }
}
