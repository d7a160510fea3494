using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Minus the logarithm of the probability that a softmax over logits gives the right
    /// class.</summary>
    /// <remarks>Logits (N, C, ...) or (C); target: class numbers (N, ...) or (), int64, or
    /// probabilities of the logits' shape. weight (C) rescales classes.</remarks>
    public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>A class that does not count; -100 when null.</summary>
        public long? ignore_index { get; }

        /// <summary>The share of every target that is spread over all classes.</summary>
        public double label_smoothing { get; }

        /// <summary>The loss as a module.</summary>
        public CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null,
            nn.Reduction reduction = nn.Reduction.Mean, double label_smoothing = 0.0)
            : base(weight, reduction, nameof(CrossEntropyLoss)) =>
            (this.ignore_index, this.label_smoothing) = (ignore_index, label_smoothing);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction,
                label_smoothing);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Minus the logarithm of the probability that a softmax over logits gives
            /// the right class.</summary>
            public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null,
                long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
                new(weight, ignore_index, reduction);

            public static partial class functional
            {
                /// <summary>Minus the logarithm of the probability that a softmax over logits
                /// gives the right class. See <see cref="Modules.CrossEntropyLoss"/>.</summary>
                public static Tensor cross_entropy(Tensor input, Tensor target,
                    Tensor? weight = null, long ignore_index = -100,
                    Reduction reduction = Reduction.Mean, double label_smoothing = 0.0) =>
                    Aten.cross_entropy_loss(input, target, weight, (long)reduction, ignore_index,
                        label_smoothing);
            }
        }
    }
}
