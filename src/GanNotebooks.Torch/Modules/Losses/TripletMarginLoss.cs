using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>max(0, d(anchor, positive) - d(anchor, negative) + margin), d the p-norm of the
    /// difference.</summary>
    /// <remarks>(N, D) three times, or (D). Source: Balntas et al. 2016.</remarks>
    public sealed class TripletMarginLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>How much nearer the positive shall be.</summary>
        public double margin { get; }

        /// <summary>Which norm.</summary>
        public long p { get; }

        /// <summary>Added to differences, so that the gradient is finite at 0.</summary>
        public double eps { get; }

        /// <summary>Whether the positive may stand for the anchor, where it is nearer to the
        /// negative.</summary>
        public bool swap { get; }

        /// <summary>The loss as a module.</summary>
        public TripletMarginLoss(double margin = 1.0, long p = 2, double eps = 1e-06,
            bool swap = false, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(TripletMarginLoss)) =>
            (this.margin, this.p, this.eps, this.swap) = (margin, p, eps, swap);

        /// <inheritdoc/>
        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap,
                reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>max(0, d(anchor, positive) - d(anchor, negative) + margin), d the p-norm
            /// of the difference.</summary>
            public static TripletMarginLoss TripletMarginLoss(double margin = 1.0, long p = 2,
                double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) =>
                new(margin, p, eps, swap, reduction);

            public static partial class functional
            {
                /// <summary>max(0, d(anchor, positive) - d(anchor, negative) + margin), d the
                /// p-norm of the difference. See
                /// <see cref="Modules.TripletMarginLoss"/>.</summary>
                public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive,
                    Tensor negative, double margin = 1.0, long p = 2, double eps = 1e-06,
                    bool swap = false, Reduction reduction = Reduction.Mean) =>
                    Aten.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap,
                        (long)reduction);
            }
        }
    }
}
