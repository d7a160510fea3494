using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>log(1 + exp(-t x)), with targets 1 and -1.</summary>
    /// <remarks>Prediction and target have the same shape.</remarks>
    public sealed class SoftMarginLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>The loss as a module.</summary>
        public SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(SoftMarginLoss)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.soft_margin_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>log(1 + exp(-t x)), with targets 1 and -1.</summary>
            public static SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) =>
                new(reduction);

            public static partial class functional
            {
                /// <summary>log(1 + exp(-t x)), with targets 1 and -1. See
                /// <see cref="Modules.SoftMarginLoss"/>.</summary>
                public static Tensor soft_margin_loss(Tensor input, Tensor target,
                    Reduction reduction = Reduction.Mean) =>
                    Aten.soft_margin_loss(input, target, (long)reduction);
            }
        }
    }
}
