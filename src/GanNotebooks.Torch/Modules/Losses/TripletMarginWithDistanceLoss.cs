using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>max(0, d(anchor, positive) - d(anchor, negative) + margin), with any distance
    /// d.</summary>
    /// <remarks>(N, ...) three times, as the distance takes them.</remarks>
    public sealed class TripletMarginWithDistanceLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        readonly Func<Tensor, Tensor, Tensor>? distance;
        readonly bool swap;

        /// <summary>How much nearer the positive shall be.</summary>
        public double margin { get; }

        /// <summary>The loss as a module; without a distance, Euclid's.</summary>
        public TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null,
            double margin = 1.0, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(TripletMarginWithDistanceLoss)) =>
            (this.distance, this.margin, this.swap) = (distance, margin, swap);

        /// <inheritdoc/>
        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_with_distance_loss(anchor, positive, negative, distance,
                margin, swap, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>max(0, d(anchor, positive) - d(anchor, negative) + margin), with any
            /// distance d.</summary>
            public static TripletMarginWithDistanceLoss TripletMarginWithDistanceLoss(
                Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0,
                bool swap = false, Reduction reduction = Reduction.Mean) =>
                new(distance, margin, swap, reduction);

            public static partial class functional
            {
                /// <summary>max(0, d(anchor, positive) - d(anchor, negative) + margin), with any
                /// distance d; see <see cref="Modules.TripletMarginWithDistanceLoss"/>.</summary>
                public static Tensor triplet_margin_with_distance_loss(Tensor anchor,
                    Tensor positive, Tensor negative,
                    Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0,
                    bool swap = false, Reduction reduction = Reduction.Mean)
                {
                    using var scope = NewDisposeScope();
                    distance ??= (a, b) => pairwise_distance(a, b);
                    var (near, far) = (distance(anchor, positive), distance(anchor, negative));
                    if (swap) far = min(far, distance(positive, negative));
                    var loss = (near - far + margin).clamp(min: 0);
                    return Reduce(loss, reduction).MoveToOuterDisposeScope();
                }
            }
        }
    }
}
