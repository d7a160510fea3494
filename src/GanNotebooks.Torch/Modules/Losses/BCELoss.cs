using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Binary cross-entropy of probabilities: -[t log x + (1 - t) log(1 - x)].</summary>
    /// <remarks>Prediction and target have the same shape. Both lie in [0, 1]; logarithms stop at
    /// -100. With logits, <see cref="BCEWithLogitsLoss"/> is exact where this one is
    /// not.</remarks>
    public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>The loss as a module.</summary>
        public BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
            : base(weight, reduction, nameof(BCELoss)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Binary cross-entropy of probabilities: -[t log x + (1 - t) log(1 -
            /// x)].</summary>
            public static BCELoss BCELoss(Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);

            public static partial class functional
            {
                /// <summary>Binary cross-entropy of probabilities: -[t log x + (1 - t) log(1 -
                /// x)]. See <see cref="Modules.BCELoss"/>.</summary>
                public static Tensor binary_cross_entropy(Tensor input, Tensor target,
                    Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                    Aten.binary_cross_entropy(input, target, weight, (long)reduction);
            }
        }
    }
}
