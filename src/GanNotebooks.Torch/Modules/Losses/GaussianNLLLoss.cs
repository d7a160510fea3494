using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Minus the logarithm of a normal density: (log v + (x - t)^2 / v) / 2, v the
    /// variance.</summary>
    /// <remarks>Prediction and target have the same shape (N, ...); the variance too, or its last
    /// dimension is 1 or missing. As PyTorch has it, element by element; TorchSharp adds up each
    /// sample's elements first. Source: Nix and Weigend 1994.</remarks>
    public sealed class GaussianNLLLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>Whether the constant log(2 pi) / 2 is added.</summary>
        public bool full { get; }

        /// <summary>The least variance.</summary>
        public float eps { get; }

        /// <summary>The loss as a module.</summary>
        public GaussianNLLLoss(bool full = false, float eps = 1e-8f,
            nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction, nameof(GaussianNLLLoss)) => (this.full, this.eps) = (full, eps);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target, Tensor variance) =>
            nn.functional.gaussian_nll_loss(input, target, variance, full, eps, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Minus the logarithm of a normal density.</summary>
            public static GaussianNLLLoss GaussianNLLLoss(bool full = false, float eps = 1e-8f,
                Reduction reduction = Reduction.Mean) => new(full, eps, reduction);

            public static partial class functional
            {
                /// <summary>Minus the logarithm of a normal density; see
                /// <see cref="Modules.GaussianNLLLoss"/>.</summary>
                /// <exception cref="ArgumentException">Shapes do not fit, or a variance is
                /// negative.</exception>
                public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor variance,
                    bool full = false, float eps = 1e-6f, Reduction reduction = Reduction.Mean)
                {
                    using var scope = NewDisposeScope();
                    (input, target) = Check.SameShape(nameof(gaussian_nll_loss), input, target);
                    variance = Spread(variance, input.shape).clone();
                    if ((variance < 0).any().ToBoolean())
                        throw new ArgumentException("gaussian_nll_loss: a variance is negative.");
                    using (no_grad()) variance.clamp_(min: eps);   // gradients pass all the same

                    var loss = (variance.log() + (input - target).pow(2) / variance) * 0.5;
                    if (full) loss = loss + 0.5 * Math.Log(2 * Math.PI);
                    return Reduce(loss, reduction).MoveToOuterDisposeScope();
                }

                static Tensor Spread(Tensor variance, long[] shape)
                {
                    var have = variance.shape;
                    if (have.SequenceEqual(shape)) return variance;
                    if (have.SequenceEqual(shape[..^1])) return variance.unsqueeze(-1);
                    if (have.SequenceEqual([.. shape[..^1], 1])) return variance;
                    throw new ArgumentException(
                        $"gaussian_nll_loss: the variance has shape ({string.Join(", ", have)}), "
                        + $"expected ({string.Join(", ", shape)}), or its last dimension 1 or "
                        + "missing.");
                }

                static Tensor Reduce(Tensor loss, Reduction reduction) => reduction switch
                {
                    Reduction.Mean => loss.mean(),
                    Reduction.Sum => loss.sum(),
                    _ => loss,
                };
            }
        }
    }
}
