using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>1 - cos(x1, x2) where the target is 1, max(0, cos(x1, x2) - margin) where it is
    /// -1.</summary>
    /// <remarks>(N, D) twice and (N), or (D) twice and ().</remarks>
    public sealed class CosineEmbeddingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>How large the cosine of unlike things may be, in [-1, 1].</summary>
        public double margin { get; }

        /// <summary>The loss as a module.</summary>
        public CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(CosineEmbeddingLoss)) =>
            this.margin = margin;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.cosine_embedding_loss(input1, input2, target, margin, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 - cos(x1, x2) where the target is 1, max(0, cos(x1, x2) - margin) where
            /// it is -1.</summary>
            public static CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0.0,
                Reduction reduction = Reduction.Mean) =>
                new(margin, reduction);

            public static partial class functional
            {
                /// <summary>1 - cos(x1, x2) where the target is 1, max(0, cos(x1, x2) - margin)
                /// where it is -1. See <see cref="Modules.CosineEmbeddingLoss"/>.</summary>
                public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2,
                    Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                    Aten.cosine_embedding_loss(input1, input2, target, margin, (long)reduction);
            }
        }
    }
}
