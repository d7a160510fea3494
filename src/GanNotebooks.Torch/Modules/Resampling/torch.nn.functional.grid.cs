namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Looks an image up at given places.</summary>
            /// <param name="input">(N, C, H, W), or (N, C, D, H, W).</param>
            /// <param name="grid">(N, H', W', 2) with (x, y) from -1 (left, top) to 1 (right,
            /// bottom), or (N, D', H', W', 3).</param>
            /// <param name="mode">How values between pixels are found.</param>
            /// <param name="padding_mode">What lies beyond the edge.</param>
            /// <param name="align_corners">Whether -1 and 1 are the outermost pixels' centres, not
            /// their edges; false by default.</param>
            /// <returns>(N, C, H', W'), or (N, C, D', H', W').</returns>
            /// <remarks>Source: Jaderberg et al. 2015.</remarks>
            public static Tensor grid_sample(Tensor input, Tensor grid,
                GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros,
                bool? align_corners = null)
            {
                var nearest = mode == GridSampleMode.Nearest ? 1 : 0;   // libtorch's numbers differ
                var beyond = padding_mode switch
                {
                    GridSamplePaddingMode.Border => 1,
                    GridSamplePaddingMode.Reflection => 2,
                    _ => 0,
                };
                return Aten.grid_sampler(input, grid, nearest, beyond, align_corners ?? false);
            }

            /// <summary>The grid for <see cref="grid_sample"/> that turns, scales, shears and
            /// moves.</summary>
            /// <param name="theta">(N, 2, 3): for each sample the matrix that leads from a place in
            /// the result to one in the image; or (N, 3, 4).</param>
            /// <param name="size">The shape of the result, (N, C, H, W) or (N, C, D, H, W).</param>
            /// <param name="align_corners">As grid_sample will have it.</param>
            /// <returns>(N, H, W, 2), or (N, D, H, W, 3).</returns>
            public static Tensor affine_grid(Tensor theta, long[]? size = null,
                bool align_corners = false) =>
                Aten.affine_grid_generator(theta, size ?? throw new ArgumentException(
                    "affine_grid: size is missing, expected the result's shape (N, C, H, W)."),
                    align_corners);
        }
    }
}
