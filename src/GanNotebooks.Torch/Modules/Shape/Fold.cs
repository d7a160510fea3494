using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Lays columns out as windows of images and adds where they overlap.</summary>
    /// <remarks>(N, C kH kW, windows) to (N, C, H, W), with (H, W) = output_size.
    /// <see cref="Unfold"/>'s transpose, not its inverse. Train and eval behave alike.</remarks>
    public sealed class Fold : ParamLessModule
    {
        readonly (long, long) output_size, kernel_size, dilation, padding, stride;

        internal Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation,
            (long, long)? padding, (long, long)? stride) : base(nameof(Fold))
        {
            Check.Positive(nameof(Fold), Dims.Two(output_size), nameof(output_size));
            Check.Positive(nameof(Fold), Dims.Two(kernel_size), nameof(kernel_size));
            (this.output_size, this.kernel_size) = (output_size, kernel_size);
            (this.dilation, this.padding) = (dilation ?? (1, 1), padding ?? (0, 0));
            this.stride = stride ?? (1, 1);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.fold(input, output_size, kernel_size, dilation, padding, stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Lays columns out as windows of images and adds where they
            /// overlap.</summary>
            public static Fold Fold(long output_size, long kernel_size, long dilation = 1,
                long padding = 0, long stride = 1) =>
                new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation),
                    (padding, padding), (stride, stride));

            /// <summary>Lays columns out as windows of images and adds where they
            /// overlap.</summary>
            public static Fold Fold((long, long) output_size, (long, long) kernel_size,
                (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                new(output_size, kernel_size, dilation, padding, stride);

            public static partial class functional
            {
                /// <summary>Lays columns out as windows of images and adds where they overlap; see
                /// <see cref="Modules.Fold"/>.</summary>
                public static Tensor fold(Tensor input, long output_size, long kernel_size,
                    long dilation = 1, long padding = 0, long stride = 1) =>
                    fold(input, (output_size, output_size), (kernel_size, kernel_size),
                        (dilation, dilation), (padding, padding), (stride, stride));

                /// <summary>Lays columns out as windows of images and adds where they overlap; see
                /// <see cref="Modules.Fold"/>.</summary>
                public static Tensor fold(Tensor input, (long, long) output_size,
                    (long, long) kernel_size, (long, long)? dilation = null,
                    (long, long)? padding = null, (long, long)? stride = null) =>
                    Aten.col2im(input, Dims.Two(output_size), Dims.Two(kernel_size),
                        Dims.Two(dilation, 1), Dims.Two(padding, 0), Dims.Two(stride, 1));
            }
        }
    }
}
