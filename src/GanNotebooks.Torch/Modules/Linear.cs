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
        public Parameter weight { get; }

        /// <summary>(out), or null.</summary>
        public Parameter? bias { get; }

        /// <summary>The length of the last dimension of the input.</summary>
        public long in_features { get; }

        /// <summary>The length of the last dimension of the output.</summary>
        public long out_features { get; }

        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
        {
            (in_features, out_features) = (inputSize, outputSize);
            weight = Fresh.Parameter([outputSize, inputSize], dtype, device);
            bias = hasBias ? Fresh.Parameter([outputSize], dtype, device) : null;
            Fresh.InitializeLikePyTorch(weight, bias);
            RegisterComponents();
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => Aten.linear(input, weight, bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>y = x W^T + b.</summary>
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);
        }
    }
}
