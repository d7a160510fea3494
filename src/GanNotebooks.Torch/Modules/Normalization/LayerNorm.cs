using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Layer normalisation: the last dimensions of every sample, together, to mean 0 and
    /// variance 1.</summary>
    /// <remarks>(..., normalized_shape), which it keeps; weight and bias have normalized_shape.
    /// Does not look at the batch: train and eval behave alike. Source: Ba et al. 2016.</remarks>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        /// <summary>Ones at first; null without elementwise_affine.</summary>
        public Parameter? weight { get; set => field = Own(nameof(weight), value); }

        /// <summary>Zeros at first; null without elementwise_affine or bias.</summary>
        public Parameter? bias { get; set => field = Own(nameof(bias), value); }

        /// <summary>The lengths of the dimensions that are normalised.</summary>
        public long[] normalized_shape { get; }

        /// <summary>Added to the variance.</summary>
        public double eps { get; set; }

        internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias,
            Device? device, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            Check.Positive(nameof(LayerNorm), normalized_shape);
            (this.normalized_shape, this.eps) = (normalized_shape, eps);
            if (!elementwise_affine) return;
            weight = Fresh.Parameter(normalized_shape, 1, dtype, device);
            if (bias) this.bias = Fresh.Parameter(normalized_shape, 0, dtype, device);
        }

        /// <summary>Normalises.</summary>
        /// <exception cref="ArgumentException">The input does not end in
        /// normalized_shape.</exception>
        public override Tensor forward(Tensor input)
        {
            if (!input.shape.TakeLast(normalized_shape.Length).SequenceEqual(normalized_shape))
                throw new ArgumentException(
                    $"LayerNorm takes (..., {string.Join(", ", normalized_shape)}), "
                    + $"got ({string.Join(", ", input.shape)}).");
            return Aten.layer_norm(input, normalized_shape, weight, bias, eps);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Layer normalisation of (..., normalized_shape).</summary>
            public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-5,
                bool elementwise_affine = true, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <summary>Layer normalisation of (..., normalized_shape).</summary>
            public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-5,
                bool elementwise_affine = true, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
