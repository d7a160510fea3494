using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Minus the logarithm of the right class's probability, given all
    /// logarithms.</summary>
    /// <remarks>Logarithms, as of LogSoftmax, (N, C, ...) or (C); target (N, ...) or (), int64.
    /// weight (C) rescales classes. Class -100 does not count.</remarks>
    public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>The loss as a module.</summary>
        public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
            : base(weight, reduction, nameof(NLLLoss)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.nll_loss(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Minus the logarithm of the right class's probability, given all
            /// logarithms.</summary>
            public static NLLLoss NLLLoss(Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);

            public static partial class functional
            {
                /// <summary>Minus the logarithm of the right class's probability, given all
                /// logarithms. See <see cref="Modules.NLLLoss"/>.</summary>
                public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null,
                    Reduction reduction = Reduction.Mean) =>
                    Aten.nll_loss_nd(input, target, weight, (long)reduction);
            }
        }
    }
}
