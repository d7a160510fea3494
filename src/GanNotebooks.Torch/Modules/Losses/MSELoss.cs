using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The squared difference, (x - t)^2.</summary>
    /// <remarks>Prediction and target have the same shape.</remarks>
    public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>The loss as a module.</summary>
        public MSELoss(nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(MSELoss)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.mse_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The squared difference, (x - t)^2.</summary>
            public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) =>
                new(reduction);

            public static partial class functional
            {
                /// <summary>The squared difference, (x - t)^2. See
                /// <see cref="Modules.MSELoss"/>.</summary>
                /// <exception cref="ArgumentException">Shapes differ.</exception>
                public static Tensor mse_loss(Tensor input, Tensor target,
                    Reduction reduction = Reduction.Mean)
                {
                    (input, target) = Check.SameShape(nameof(mse_loss), input, target);
                    return Aten.mse_loss(input, target, (long)reduction);
                }
            }
        }
    }
}
