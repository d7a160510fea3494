using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Slides kernels over an image; every output channel sums over all input channels
    /// of its group.</summary>
    /// <remarks>(N, in, H, W) or (in, H, W) to (N, out, H', W') or (out, H', W'),
    /// L' = (L + 2 padding - dilation (kernel - 1) - 1) / stride + 1, rounded down, and so on.
    /// See <see cref="Convolution"/> for the parameters.</remarks>
    public sealed class Conv2d : Convolution
    {
        internal Conv2d(long in_channels, long out_channels, Window window,
            PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(Conv2d), in_channels, out_channels, window, padding_mode, groups, bias,
                device, dtype) { }

        private protected override Tensor Convolve(Tensor input, long[]? padding) => padding is null
            ? Aten.conv2d_padding(input, weight, bias, stride, PaddingName, dilation, groups)
            : Aten.conv2d(input, weight, bias, stride, padding, dilation, groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Slides kernels over an image.</summary>
            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size,
                long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                Conv2d(in_channels, out_channels, (kernel_size, kernel_size), (stride, stride),
                    (padding, padding), (dilation, dilation), padding_mode, groups, bias, device,
                    dtype);

            /// <summary>Slides kernels over an image, with the padding given by name.</summary>
            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size,
                Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                Conv2d(in_channels, out_channels, (kernel_size, kernel_size), padding,
                    (stride, stride), (dilation, dilation), padding_mode, groups, bias, device,
                    dtype);

            /// <summary>Slides kernels over an image; each side has its own numbers.</summary>
            public static Conv2d Conv2d(long in_channels, long out_channels,
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(in_channels, out_channels, new(Dims.Two(kernel_size), Dims.Two(stride, 1),
                    Dims.Two(padding, 0), null, Dims.Two(dilation, 1)),
                    padding_mode, groups, bias, device, dtype);

            /// <summary>Slides kernels over an image; each side has its own numbers, the padding a
            /// name.</summary>
            public static Conv2d Conv2d(long in_channels, long out_channels,
                (long, long) kernel_size, Padding padding, (long, long)? stride = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(in_channels, out_channels, new(Dims.Two(kernel_size), Dims.Two(stride, 1),
                    null, padding, Dims.Two(dilation, 1)),
                    padding_mode, groups, bias, device, dtype);

            public static partial class functional
            {
                /// <summary>Slides kernels over an image.</summary>
                /// <param name="input">(N, in, H, W) or without N.</param>
                /// <param name="weight">(out, in / groups, kernel...).</param>
                /// <param name="bias">(out), or null.</param>
                /// <param name="strides">How far the kernel moves, one number or one for each side;
                /// 1.</param>
                /// <param name="padding">Zeros added on both sides; 0.</param>
                /// <param name="dilation">How far apart the kernel's elements lie; 1.</param>
                /// <param name="groups">Into how many groups the channels fall.</param>
                public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null,
                    long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                    long groups = 1) =>
                    Aten.conv2d(input, weight, bias, strides ?? [], padding ?? [], dilation ?? [],
                        groups);

                /// <summary>Slides kernels over an image, with the padding given by name.</summary>
                public static Tensor conv2d_padding(Tensor input, Tensor weight,
                    Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                    long[]? dilation = null, long groups = 1) =>
                    Aten.conv2d_padding(input, weight, bias, strides ?? [], Name(padding),
                        dilation ?? [], groups);
            }
        }
    }
}
