using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>max(0, -t (x1 - x2) + margin): t = 1 asks x1 to be the larger one, -1 the smaller
    /// one.</summary>
    /// <remarks>All have the same shape.</remarks>
    public sealed class MarginRankingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>How much larger.</summary>
        public double margin { get; }

        /// <summary>The loss as a module.</summary>
        public MarginRankingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(MarginRankingLoss)) =>
            this.margin = margin;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.margin_ranking_loss(input1, input2, target, margin, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>max(0, -t (x1 - x2) + margin): t = 1 asks x1 to be the larger one, -1 the
            /// smaller one.</summary>
            public static MarginRankingLoss MarginRankingLoss(double margin = 0.0,
                Reduction reduction = Reduction.Mean) =>
                new(margin, reduction);

            public static partial class functional
            {
                /// <summary>max(0, -t (x1 - x2) + margin): t = 1 asks x1 to be the larger one, -1
                /// the smaller one. See <see cref="Modules.MarginRankingLoss"/>.</summary>
                public static Tensor margin_ranking_loss(Tensor input1, Tensor input2,
                    Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                    Aten.margin_ranking_loss(input1, input2, target, margin, (long)reduction);
            }
        }
    }
}
