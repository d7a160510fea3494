using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>y_k = x1^T W_k x2 + b_k.</summary>
    /// <remarks>(..., in1) and (..., in2) to (..., out); weight (out, in1, in2), bias (out), both
    /// uniform in +-1/sqrt(in1) at first. Train and eval behave alike.</remarks>
    public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
    {
        /// <summary>(out, in1, in2).</summary>
        public Parameter weight { get; set => field = Own(nameof(weight), value); }

        /// <summary>(out), or null.</summary>
        public Parameter? bias { get; set => field = Own(nameof(bias), value); }

        internal Bilinear(long in1_features, long in2_features, long out_features, bool hasBias,
            Device? device, ScalarType? dtype) : base(nameof(Bilinear))
        {
            Check.Positive(nameof(Bilinear), in1_features);
            Check.Positive(nameof(Bilinear), in2_features);
            Check.Positive(nameof(Bilinear), out_features);
            var bound = 1 / Math.Sqrt(in1_features);
            weight = Fresh.Parameter([out_features, in1_features, in2_features], dtype, device);
            nn.init.uniform_(weight, -bound, bound);
            if (!hasBias) return;
            bias = Fresh.Parameter([out_features], dtype, device);
            nn.init.uniform_(bias, -bound, bound);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2) =>
            Aten.bilinear(input1, input2, weight, bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>y_k = x1^T W_k x2 + b_k.</summary>
            public static Bilinear Bilinear(long in1_features, long in2_features, long out_features,
                bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in1_features, in2_features, out_features, hasBias, device, dtype);

            public static partial class functional
            {
                /// <summary>y_k = x1^T W_k x2 + b_k; see <see cref="Modules.Bilinear"/>.</summary>
                public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight,
                    Tensor? bias = null) =>
                    Aten.bilinear(input1, input2, weight, bias);
            }
        }
    }
}
