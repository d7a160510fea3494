using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x where the target is 1, max(0, margin - x) where it is -1; x is a
    /// distance.</summary>
    /// <remarks>Prediction and target have the same shape.</remarks>
    public sealed class HingeEmbeddingLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>How far apart unlike things shall be.</summary>
        public double margin { get; }

        /// <summary>The loss as a module.</summary>
        public HingeEmbeddingLoss(double margin = 1.0, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(HingeEmbeddingLoss)) =>
            this.margin = margin;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.hinge_embedding_loss(input, target, margin, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where the target is 1, max(0, margin - x) where it is -1; x is a
            /// distance.</summary>
            public static HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1.0,
                Reduction reduction = Reduction.Mean) =>
                new(margin, reduction);

            public static partial class functional
            {
                /// <summary>x where the target is 1, max(0, margin - x) where it is -1; x is a
                /// distance. See <see cref="Modules.HingeEmbeddingLoss"/>.</summary>
                public static Tensor hinge_embedding_loss(Tensor input, Tensor target,
                    double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                    Aten.hinge_embedding_loss(input, target, margin, (long)reduction);
            }
        }
    }
}
