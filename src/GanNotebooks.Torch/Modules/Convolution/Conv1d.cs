using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Slides kernels over a signal; every output channel sums over all input channels
    /// of its group.</summary>
    /// <remarks>(N, in, L) or (in, L) to (N, out, L') or (out, L'),
    /// L' = (L + 2 padding - dilation (kernel - 1) - 1) / stride + 1, rounded down.
    /// See <see cref="Convolution"/> for the parameters.</remarks>
    public sealed class Conv1d : Convolution
    {
        internal Conv1d(long in_channels, long out_channels, Window window,
            PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(Conv1d), in_channels, out_channels, window, padding_mode, groups, bias,
                device, dtype) { }

        private protected override Tensor Convolve(Tensor input, long[]? padding) => padding is null
            ? Aten.conv1d_padding(input, weight, bias, stride, PaddingName, dilation, groups)
            : Aten.conv1d(input, weight, bias, stride, padding, dilation, groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Slides kernels over a signal.</summary>
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size,
                long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels,
                    new([kernel_size], [stride], [padding], null, [dilation]), padding_mode, groups,
                    bias, device, dtype);

            /// <summary>Slides kernels over a signal, with the padding given by name.</summary>
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size,
                Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels,
                    new([kernel_size], [stride], null, padding, [dilation]), padding_mode, groups,
                    bias, device, dtype);

            public static partial class functional
            {
                /// <summary>Slides kernels over a signal.</summary>
                /// <param name="input">(N, in, L) or without N.</param>
                /// <param name="weight">(out, in / groups, kernel...).</param>
                /// <param name="bias">(out), or null.</param>
                /// <param name="stride">How far the kernel moves; 1.</param>
                /// <param name="padding">Zeros added on both sides; 0.</param>
                /// <param name="dilation">How far apart the kernel's elements lie; 1.</param>
                /// <param name="groups">Into how many groups the channels fall.</param>
                public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null,
                    long? stride = null, long? padding = null, long? dilation = null,
                    long groups = 1) =>
                    Aten.conv1d(input, weight, bias, One(stride), One(padding), One(dilation),
                        groups);

                /// <summary>Slides kernels over a signal, with the padding given by name.</summary>
                public static Tensor conv1d_padding(Tensor input, Tensor weight,
                    Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid,
                    long? dilation = null, long groups = 1) =>
                    Aten.conv1d_padding(input, weight, bias, One(stride), Name(padding),
                        One(dilation), groups);

                static long[] One(long? number) => number is { } n ? [n] : [];

                static string Name(Padding padding) => padding == Padding.Same ? "same" : "valid";
            }
        }
    }
}
