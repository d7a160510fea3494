using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The cosine of the angle between vectors, in [-1, 1].</summary>
    /// <remarks>(..., D, ...) twice to (..., ...): the dimension goes. Train and eval behave
    /// alike.</remarks>
    public sealed class CosineSimilarity : nn.Module<Tensor, Tensor, Tensor>
    {
        /// <summary>The dimension along which the vectors lie.</summary>
        public long dim { get; set; }

        /// <summary>The least that is divided by.</summary>
        public double eps { get; set; }

        internal CosineSimilarity(long dim, double eps) : base(nameof(CosineSimilarity)) =>
            (this.dim, this.eps) = (dim, eps);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2) =>
            Aten.cosine_similarity(input1, input2, dim, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The cosine of the angle between vectors.</summary>
            public static CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) =>
                new(dim, eps);

            public static partial class functional
            {
                /// <summary>The cosine of the angle between vectors; see
                /// <see cref="Modules.CosineSimilarity"/>.</summary>
                public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1,
                    double eps = 1e-8) =>
                    Aten.cosine_similarity(x1, x2, dim, eps);
            }
        }
    }
}
