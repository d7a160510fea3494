using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Binary cross-entropy of logits: -[t log s(x) + (1 - t) log(1 - s(x))], s the
    /// sigmoid.</summary>
    /// <remarks>Prediction and target have the same shape. Targets lie in [0, 1]. Computed
    /// without the sigmoid, so that large logits neither overflow nor lose their
    /// gradient.</remarks>
    public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A weight for the positive part of each class, or null.</summary>
        public Tensor? pos_weights { get; }

        /// <summary>The loss as a module.</summary>
        public BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean,
            Tensor? pos_weights = null)
            : base(weight, reduction, nameof(BCEWithLogitsLoss)) =>
            this.pos_weights = pos_weights;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction,
                pos_weights);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Binary cross-entropy of logits: -[t log s(x) + (1 - t) log(1 - s(x))], s
            /// the sigmoid.</summary>
            public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null,
                Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                new(weight, reduction, pos_weights);

            public static partial class functional
            {
                /// <summary>Binary cross-entropy of logits: -[t log s(x) + (1 - t) log(1 -
                /// s(x))], s the sigmoid. See <see cref="Modules.BCEWithLogitsLoss"/>.</summary>
                public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target,
                    Tensor? weight = null, Reduction reduction = Reduction.Mean,
                    Tensor? pos_weights = null) =>
                    Aten.binary_cross_entropy_with_logits(input, target, weight, pos_weights,
                        (long)reduction);
            }
        }
    }
}
