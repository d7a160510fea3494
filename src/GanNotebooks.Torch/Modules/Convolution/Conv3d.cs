using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Slides kernels over a volume; every output channel sums over all input channels
    /// of its group.</summary>
    /// <remarks>(N, in, D, H, W) or (in, D, H, W) to (N, out, D', H', W') or
    /// (out, D', H', W'),
    /// L' = (L + 2 padding - dilation (kernel - 1) - 1) / stride + 1, rounded down, and so on.
    /// See <see cref="Convolution"/> for the parameters.</remarks>
    public sealed class Conv3d : Convolution
    {
        internal Conv3d(long in_channels, long out_channels, Window window,
            PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(Conv3d), in_channels, out_channels, window, padding_mode, groups, bias,
                device, dtype) { }

        private protected override Tensor Convolve(Tensor input, long[]? padding) => padding is null
            ? Aten.conv3d_padding(input, weight, bias, stride, PaddingName, dilation, groups)
            : Aten.conv3d(input, weight, bias, stride, padding, dilation, groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Slides kernels over a volume.</summary>
            public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size,
                long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                Conv3d(in_channels, out_channels, (kernel_size, kernel_size, kernel_size),
                    (stride, stride, stride), (padding, padding, padding),
                    (dilation, dilation, dilation), padding_mode, groups, bias, device, dtype);

            /// <summary>Slides kernels over a volume, with the padding given by name.</summary>
            public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size,
                Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                Conv3d(in_channels, out_channels, (kernel_size, kernel_size, kernel_size), padding,
                    (stride, stride, stride), (dilation, dilation, dilation), padding_mode, groups,
                    bias, device, dtype);

            /// <summary>Slides kernels over a volume; each side has its own numbers.</summary>
            public static Conv3d Conv3d(long in_channels, long out_channels,
                (long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null, (long, long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, new(Dims.Three(kernel_size), Dims.Three(stride, 1),
                    Dims.Three(padding, 0), null, Dims.Three(dilation, 1)),
                    padding_mode, groups, bias, device, dtype);

            /// <summary>Slides kernels over a volume; each side has its own numbers, the padding a
            /// name.</summary>
            public static Conv3d Conv3d(long in_channels, long out_channels,
                (long, long, long) kernel_size, Padding padding, (long, long, long)? stride = null,
                (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(in_channels, out_channels, new(Dims.Three(kernel_size), Dims.Three(stride, 1),
                    null, padding, Dims.Three(dilation, 1)),
                    padding_mode, groups, bias, device, dtype);

            public static partial class functional
            {
                /// <summary>Slides kernels over a volume.</summary>
                /// <param name="input">(N, in, D, H, W) or without N.</param>
                /// <param name="weight">(out, in / groups, kernel...).</param>
                /// <param name="bias">(out), or null.</param>
                /// <param name="strides">How far the kernel moves, one number or one for each side;
                /// 1.</param>
                /// <param name="padding">Zeros added on both sides; 0.</param>
                /// <param name="dilation">How far apart the kernel's elements lie; 1.</param>
                /// <param name="groups">Into how many groups the channels fall.</param>
                public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null,
                    long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                    long groups = 1) =>
                    Aten.conv3d(input, weight, bias, strides ?? [], padding ?? [], dilation ?? [],
                        groups);

                /// <summary>Slides kernels over a volume, with the padding given by name.</summary>
                public static Tensor conv3d_padding(Tensor input, Tensor weight,
                    Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                    long[]? dilation = null, long groups = 1) =>
                    Aten.conv3d_padding(input, weight, bias, strides ?? [], Name(padding),
                        dilation ?? [], groups);
            }
        }
    }
}
