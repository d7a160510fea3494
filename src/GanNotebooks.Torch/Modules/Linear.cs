using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>y = x W^T + b.</summary>
    /// <remarks>
    /// (..., in) to (..., out); weight (out, in), bias (out). Train and eval behave alike.
    /// Both start uniform in +-1/sqrt(in), as PyTorch draws them.
    /// </remarks>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        /// <summary>(out, in).</summary>
        public Parameter weight { get; set => field = Own(nameof(weight), value); }

        /// <summary>(out), or null.</summary>
        public Parameter? bias { get; set => field = Own(nameof(bias), value); }

        /// <summary>The length of the last dimension of the input.</summary>
        public long in_features => weight.shape[1];

        /// <summary>The length of the last dimension of the output.</summary>
        public long out_features => weight.shape[0];

        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device,
            ScalarType? dtype)
            : base(nameof(Linear))
        {
            Check.Positive(nameof(Linear), inputSize);
            Check.Positive(nameof(Linear), outputSize);
            weight = Fresh.Parameter([outputSize, inputSize], dtype, device);
            if (hasBias) bias = Fresh.Parameter([outputSize], dtype, device);
            Fresh.InitializeLikePyTorch(weight, bias);
        }

        internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear)) =>
            (this.weight, this.bias) = (weight, bias);

        /// <summary>Multiplies and adds.</summary>
        /// <exception cref="ArgumentException">The input does not end in a dimension of length
        /// in.</exception>
        public override Tensor forward(Tensor input)
        {
            var shape = input.shape;
            if (shape.Length == 0 || shape[^1] != in_features)
                throw new ArgumentException(
                    $"Linear takes (..., {in_features}), got ({string.Join(", ", shape)})."
                    + (shape.Length > 2 ? " Images become vectors by flatten(1)." : ""));
            return Aten.linear(input, weight, bias);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>y = x W^T + b.</summary>
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);

            /// <summary>y = x W^T + b, with the weight (out, in) and bias (out) of the
            /// caller.</summary>
            public static Linear Linear(Parameter weight, Parameter? bias = null) =>
                new(weight, bias);

            public static partial class functional
            {
                /// <summary>y = x W^T + b.</summary>
                /// <param name="input">(..., in).</param>
                /// <param name="weights">(out, in).</param>
                /// <param name="bias">(out), or null.</param>
                public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                    Aten.linear(input, weights, bias);
            }
        }
    }
}
