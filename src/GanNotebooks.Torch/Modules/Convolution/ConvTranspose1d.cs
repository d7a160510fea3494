using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The gradient of a convolution with respect to its signal, used the other way round:
    /// it enlarges a signal by its stride.</summary>
    /// <remarks>(N, in, L) or (in, L) to (N, out, L') or (out, L'),
    /// L' = (L - 1) stride - 2 padding + dilation (kernel - 1) + output_padding + 1.
    /// See <see cref="Convolution"/> for the parameters. Source: Zeiler et al. 2010.</remarks>
    public sealed class ConvTranspose1d : ConvolutionTranspose
    {
        internal ConvTranspose1d(long in_channels, long out_channels, Window window,
            long[] output_padding, PaddingModes padding_mode, long groups, bool bias,
            Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose1d), in_channels, out_channels, window, output_padding,
                padding_mode, groups, bias, device, dtype) { }

        private protected override Tensor Transpose(Tensor input, long[] output_padding) =>
            Aten.conv_transpose1d(input, weight, bias, stride, padding, output_padding, groups,
                dilation);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Enlarges a signal by sliding kernels over its result.</summary>
            public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels,
                long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels,
                    new([kernel_size], [stride], [padding], null, [dilation]), [output_padding],
                    padding_mode, groups, bias, device, dtype);

            public static partial class functional
            {
                /// <summary>Enlarges a signal by sliding kernels over its result.</summary>
                /// <param name="input">(N, in, L) or without N.</param>
                /// <param name="weight">(in, out / groups, kernel...).</param>
                /// <param name="bias">(out), or null.</param>
                /// <param name="stride">How far the kernel moves in the result; 1.</param>
                /// <param name="padding">How much is cut off the result on both sides; 0.</param>
                /// <param name="output_padding">How much is added to the result on one side;
                /// 0.</param>
                /// <param name="dilation">How far apart the kernel's elements lie; 1.</param>
                /// <param name="groups">Into how many groups the channels fall.</param>
                public static Tensor conv_transpose1d(Tensor input, Tensor weight,
                    Tensor? bias = null, long? stride = null, long? padding = null,
                    long? output_padding = null, long? dilation = null, long groups = 1) =>
                    Aten.conv_transpose1d(input, weight, bias, One(stride), One(padding),
                        One(output_padding), groups, One(dilation));
            }
        }
    }
}
