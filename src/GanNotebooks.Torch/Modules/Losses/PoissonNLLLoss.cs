using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Minus the logarithm of the Poisson probability of a count.</summary>
    /// <remarks>Prediction and target have the same shape.</remarks>
    public sealed class PoissonNLLLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Whether the prediction is the logarithm of the rate.</summary>
        public bool log_input { get; }

        /// <summary>Whether Stirling's term, which the prediction does not change, is
        /// added.</summary>
        public bool full { get; }

        /// <summary>Added to the rate before its logarithm, where log_input is false.</summary>
        public float eps { get; }

        /// <summary>The loss as a module.</summary>
        public PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1e-8f,
            nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(PoissonNLLLoss)) =>
            (this.log_input, this.full, this.eps) = (log_input, full, eps);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.poisson_nll_loss(input, target, log_input, full, eps, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Minus the logarithm of the Poisson probability of a count.</summary>
            public static PoissonNLLLoss PoissonNLLLoss(bool log_input = true, bool full = false,
                float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
                new(log_input, full, eps, reduction);

            public static partial class functional
            {
                /// <summary>Minus the logarithm of the Poisson probability of a count. See
                /// <see cref="Modules.PoissonNLLLoss"/>.</summary>
                public static Tensor poisson_nll_loss(Tensor input, Tensor target,
                    bool log_input = true, bool full = false, float eps = 1e-8f,
                    Reduction reduction = Reduction.Mean) =>
                    Aten.poisson_nll_loss(input, target, log_input, full, eps, (long)reduction);
            }
        }
    }
}
