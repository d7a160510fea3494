using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The Kullback-Leibler divergence of a prediction from a target, element by
    /// element.</summary>
    /// <remarks>The prediction holds logarithms. Prediction and target have the same shape.
    /// Reduction Mean divides by the number of elements; the divergence itself is Sum over the
    /// batch size. Note that log_target is true by default, as in TorchSharp and unlike
    /// PyTorch.</remarks>
    public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Whether the target holds logarithms too.</summary>
        public bool log_target { get; }

        /// <summary>The loss as a module.</summary>
        public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(KLDivLoss)) =>
            this.log_target = log_target;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.kl_div(input, target, log_target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The Kullback-Leibler divergence of a prediction from a target, element by
            /// element.</summary>
            public static KLDivLoss KLDivLoss(bool log_target = true,
                Reduction reduction = Reduction.Mean) =>
                new(log_target, reduction);

            public static partial class functional
            {
                /// <summary>The Kullback-Leibler divergence of a prediction from a target,
                /// element by element. See <see cref="Modules.KLDivLoss"/>.</summary>
                public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true,
                    Reduction reduction = Reduction.Mean) =>
                    Aten.kl_div(input, target, (long)reduction, log_target);
            }
        }
    }
}
