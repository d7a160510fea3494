using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Half the square over beta of differences below beta, and their size less beta / 2
    /// above.</summary>
    /// <remarks>Prediction and target have the same shape. Source: Girshick 2015.</remarks>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Where the square ends.</summary>
        public double beta { get; }

        /// <summary>The loss as a module.</summary>
        public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0)
            : base(reduction, nameof(SmoothL1Loss)) =>
            this.beta = beta;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Half the square over beta of differences below beta, and their size less
            /// beta / 2 above.</summary>
            public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean,
                double beta = 1.0) =>
                new(reduction, beta);

            public static partial class functional
            {
                /// <summary>Half the square over beta of differences below beta, and their size
                /// less beta / 2 above. See <see cref="Modules.SmoothL1Loss"/>.</summary>
                /// <exception cref="ArgumentException">Shapes differ.</exception>
                public static Tensor smooth_l1_loss(Tensor input, Tensor target,
                    Reduction reduction = Reduction.Mean, double beta = 1.0)
                {
                    (input, target) = Check.SameShape(nameof(smooth_l1_loss), input, target);
                    return Aten.smooth_l1_loss(input, target, (long)reduction, beta);
                }
            }
        }
    }
}
