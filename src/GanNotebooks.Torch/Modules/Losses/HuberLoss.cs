using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Half the square of differences below delta, and delta (|x - t| - delta / 2)
    /// above.</summary>
    /// <remarks>Prediction and target have the same shape. Source: Huber 1964.</remarks>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Where the square ends.</summary>
        public double delta { get; }

        /// <summary>The loss as a module.</summary>
        public HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(HuberLoss)) =>
            this.delta = delta;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.huber_loss(input, target, delta, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Half the square of differences below delta, and delta (|x - t| - delta /
            /// 2) above.</summary>
            public static HuberLoss HuberLoss(double delta = 1.0,
                Reduction reduction = Reduction.Mean) =>
                new(delta, reduction);

            public static partial class functional
            {
                /// <summary>Half the square of differences below delta, and delta (|x - t| -
                /// delta / 2) above. See <see cref="Modules.HuberLoss"/>.</summary>
                /// <exception cref="ArgumentException">Shapes differ.</exception>
                public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0,
                    Reduction reduction = Reduction.Mean)
                {
                    (input, target) = Check.SameShape(nameof(huber_loss), input, target);
                    return Aten.huber_loss(input, target, (long)reduction, delta);
                }
            }
        }
    }
}
