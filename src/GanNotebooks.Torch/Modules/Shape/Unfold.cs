using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Cuts images into windows, which may overlap, and makes a column of each.</summary>
    /// <remarks>(N, C, H, W) to (N, C kH kW, windows); a convolution is this and a matrix product.
    /// Train and eval behave alike.</remarks>
    public sealed class Unfold : ParamLessModule
    {
        readonly (long, long) kernel_size, dilation, padding, stride;

        internal Unfold((long, long) kernel_size, (long, long)? dilation, (long, long)? padding,
            (long, long)? stride)
            : base(nameof(Unfold))
        {
            Check.Positive(nameof(Unfold), Dims.Two(kernel_size), nameof(kernel_size));
            (this.kernel_size, this.dilation) = (kernel_size, dilation ?? (1, 1));
            (this.padding, this.stride) = (padding ?? (0, 0), stride ?? (1, 1));
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.unfold(input, kernel_size, dilation, padding, stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Cuts images into windows and makes a column of each.</summary>
            public static Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0,
                long stride = 1) =>
                new((kernel_size, kernel_size), (dilation, dilation), (padding, padding),
                    (stride, stride));

            /// <summary>Cuts images into windows and makes a column of each.</summary>
            public static Unfold Unfold((long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                new(kernel_size, dilation, padding, stride);

            public static partial class functional
            {
                /// <summary>Cuts images into windows and makes a column of each; see
                /// <see cref="Modules.Unfold"/>.</summary>
                public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1,
                    long padding = 0, long stride = 1) =>
                    unfold(input, (kernel_size, kernel_size), (dilation, dilation),
                        (padding, padding), (stride, stride));

                /// <summary>Cuts images into windows and makes a column of each; see
                /// <see cref="Modules.Unfold"/>.</summary>
                public static Tensor unfold(Tensor input, (long, long) kernel_size,
                    (long, long)? dilation = null, (long, long)? padding = null,
                    (long, long)? stride = null) =>
                    Aten.im2col(input, Dims.Two(kernel_size), Dims.Two(dilation, 1),
                        Dims.Two(padding, 0), Dims.Two(stride, 1));
            }
        }
    }
}
