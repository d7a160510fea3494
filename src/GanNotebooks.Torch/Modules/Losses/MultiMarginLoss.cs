using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The sum over wrong classes of max(0, margin - x[right] + x[wrong])^p, over the
    /// number of classes.</summary>
    /// <remarks>(N, C) and (N), int64. weight (C) rescales classes.</remarks>
    public sealed class MultiMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>1 or 2.</summary>
        public int p { get; }

        /// <summary>How much larger the right one shall be.</summary>
        public double margin { get; }

        /// <summary>The loss as a module.</summary>
        public MultiMarginLoss(int p = 1, double margin = 1.0, Tensor? weight = null,
            nn.Reduction reduction = nn.Reduction.Mean)
            : base(weight, reduction, nameof(MultiMarginLoss)) =>
            (this.p, this.margin) = (p, margin);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multi_margin_loss(input, target, p, margin, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The sum over wrong classes of max(0, margin - x[right] + x[wrong])^p,
            /// over the number of classes.</summary>
            public static MultiMarginLoss MultiMarginLoss(int p = 1, double margin = 1.0,
                Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(p, margin, weight, reduction);

            public static partial class functional
            {
                /// <summary>The sum over wrong classes of max(0, margin - x[right] + x[wrong])^p,
                /// over the number of classes. See
                /// <see cref="Modules.MultiMarginLoss"/>.</summary>
                public static Tensor multi_margin_loss(Tensor input, Tensor target, int p = 1,
                    double margin = 1.0, Tensor? weight = null,
                    Reduction reduction = Reduction.Mean) =>
                    Aten.multi_margin_loss(input, target, p, margin, weight, (long)reduction);
            }
        }
    }
}
