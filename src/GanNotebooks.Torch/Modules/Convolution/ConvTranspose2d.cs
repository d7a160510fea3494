using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The gradient of a convolution with respect to its image, used the other way round:
    /// it enlarges an image by its stride.</summary>
    /// <remarks>(N, in, H, W) or (in, H, W) to (N, out, H', W') or (out, H', W'),
    /// L' = (L - 1) stride - 2 padding + dilation (kernel - 1) + output_padding + 1, and so on.
    /// See <see cref="Convolution"/> for the parameters. Source: Zeiler et al. 2010.</remarks>
    public sealed class ConvTranspose2d : ConvolutionTranspose
    {
        internal ConvTranspose2d(long in_channels, long out_channels, Window window,
            long[] output_padding, PaddingModes padding_mode, long groups, bool bias,
            Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose2d), in_channels, out_channels, window, output_padding,
                padding_mode, groups, bias, device, dtype) { }

        private protected override Tensor Transpose(Tensor input, long[] output_padding)
        {
            if (!TransposedByGradient.Suits(input, weight, groups))
                return Aten.conv_transpose2d_input(input, weight, bias, stride, padding,
                    output_padding, groups, dilation);
            var without = TransposedByGradient.apply(input, weight,
                new TransposedByGradient.Place(stride, padding!, output_padding, dilation));
            if (bias is null) return without;
            using (without) return without + bias.view(-1, 1, 1);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Enlarges an image by sliding kernels over its result.</summary>
            public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels,
                long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                ConvTranspose2d(in_channels, out_channels, (kernel_size, kernel_size),
                    (stride, stride), (padding, padding), (output_padding, output_padding),
                    (dilation, dilation), padding_mode, groups, bias, device, dtype);

            /// <summary>Enlarges an image by sliding kernels over its result; each side has its own
            /// numbers.</summary>
            public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels,
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? output_padding = null, (long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, new(Dims.Two(kernel_size), Dims.Two(stride, 1),
                    Dims.Two(padding, 0), null, Dims.Two(dilation, 1)),
                    Dims.Two(output_padding, 0), padding_mode, groups, bias, device, dtype);

            public static partial class functional
            {
                /// <summary>Enlarges an image by sliding kernels over its result.</summary>
                /// <param name="input">(N, in, H, W) or without N.</param>
                /// <param name="weight">(in, out / groups, kernel...).</param>
                /// <param name="bias">(out), or null.</param>
                /// <param name="strides">How far the kernel moves in the result; 1.</param>
                /// <param name="padding">How much is cut off the result on both sides; 0.</param>
                /// <param name="output_padding">How much is added to the result on one side;
                /// 0.</param>
                /// <param name="dilation">How far apart the kernel's elements lie; 1.</param>
                /// <param name="groups">Into how many groups the channels fall.</param>
                public static Tensor conv_transpose2d(Tensor input, Tensor weight,
                    Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                    long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                    Aten.conv_transpose2d_input(input, weight, bias, strides ?? [], padding ?? [],
                        output_padding ?? [], groups, dilation ?? []);
            }
        }
    }
}
