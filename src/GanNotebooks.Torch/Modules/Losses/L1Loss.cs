using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The absolute difference, |x - t|.</summary>
    /// <remarks>Prediction and target have the same shape.</remarks>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>The loss as a module.</summary>
        public L1Loss(nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(L1Loss)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.l1_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The absolute difference, |x - t|.</summary>
            public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) =>
                new(reduction);

            public static partial class functional
            {
                /// <summary>The absolute difference, |x - t|. See
                /// <see cref="Modules.L1Loss"/>.</summary>
                /// <exception cref="ArgumentException">Shapes differ.</exception>
                public static Tensor l1_loss(Tensor input, Tensor target,
                    Reduction reduction = Reduction.Mean)
                {
                    (input, target) = Check.SameShape(nameof(l1_loss), input, target);
                    return Aten.l1_loss(input, target, (long)reduction);
                }
            }
        }
    }
}
