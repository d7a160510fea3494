using Mode = TorchSharp.torch.InterpolationMode;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Makes signals, images or volumes larger or smaller.</summary>
            /// <param name="x">(N, C, L), (N, C, H, W) or (N, C, D, H, W).</param>
            /// <param name="size">The new sides: one number, or one for each.</param>
            /// <param name="scale_factor">Instead of it, what the sides are multiplied by.</param>
            /// <param name="mode">How values between pixels are found.</param>
            /// <param name="align_corners">Whether the outermost pixels' centres, not their edges,
            /// stay in place; for the linear and cubic modes only.</param>
            /// <param name="recompute_scale_factor">Whether the factor is computed anew from the
            /// rounded size.</param>
            /// <param name="antialias">Whether a smaller image is averaged over all pixels that it
            /// stands for; for Bilinear and Bicubic of images.</param>
            /// <exception cref="ArgumentException">The mode does not fit the shape, or an option
            /// the mode; or there are not exactly one of size and scale_factor.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null,
                double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false,
                bool antialias = false)
            {
                RequireOptions(x, size, scale_factor, mode, align_corners, antialias);
                var sides = x.shape[2..];
                var factors = ForEach(scale_factor, sides.Length, nameof(scale_factor));
                size = ForEach(size, sides.Length, nameof(size));
                if (factors is not null && (recompute_scale_factor || mode == Mode.Area))
                {
                    size = [.. sides.Zip(factors, (side, by) => (long)Math.Floor(side * by))];
                    factors = null;
                }
                return Resample(x, size, factors, mode, align_corners ?? false, antialias);
            }

            static void RequireOptions(Tensor x, long[]? size, double[]? scale_factor,
                InterpolationMode mode, bool? align_corners, bool antialias)
            {
                Modules.Check.Dimensions(nameof(interpolate), x, 3, 4, 5);
                if (size is null == scale_factor is null)
                    throw new ArgumentException("interpolate takes size or scale_factor, "
                        + (size is null ? "got none." : "got both."));
                if (align_corners is not null
                    && mode is Mode.Nearest or Mode.NearestExact or Mode.Area)
                    throw new ArgumentException(
                        $"interpolate: align_corners means nothing to {mode}; leave it out.");
                if (antialias && mode is not (Mode.Bilinear or Mode.Bicubic))
                    throw new ArgumentException(
                        $"interpolate: antialias goes with Bilinear and Bicubic, not {mode}.");
            }

            static T[]? ForEach<T>(T[]? given, int sides, string what)
            {
                if (given is null || given.Length == sides) return given;
                if (given.Length == 1) return [.. Enumerable.Repeat(given[0], sides)];
                throw new ArgumentException($"interpolate: {what} has {given.Length} numbers, "
                    + $"expected 1 or {sides}, one for each side.");
            }

            static Tensor Resample(Tensor x, long[]? size, double[]? factors,
                InterpolationMode mode, bool align, bool antialias) => (mode, x.Dimensions) switch
            {
                (Mode.Nearest, 3) => Aten.upsample_nearest1d_vec(x, size, factors),
                (Mode.Nearest, 4) => Aten.upsample_nearest2d_vec(x, size, factors),
                (Mode.Nearest, 5) => Aten.upsample_nearest3d_vec(x, size, factors),
                (Mode.NearestExact, 3) => Aten._upsample_nearest_exact1d_vec(x, size, factors),
                (Mode.NearestExact, 4) => Aten._upsample_nearest_exact2d_vec(x, size, factors),
                (Mode.NearestExact, 5) => Aten._upsample_nearest_exact3d_vec(x, size, factors),
                (Mode.Area, 3) => Aten.adaptive_avg_pool1d(x, size),
                (Mode.Area, 4) => Aten.adaptive_avg_pool2d(x, size),
                (Mode.Area, 5) => Aten.adaptive_avg_pool3d(x, size),
                (Mode.Linear, 3) => Aten.upsample_linear1d_vec(x, size, align, factors),
                (Mode.Bilinear, 4) when antialias =>
                    Aten._upsample_bilinear2d_aa_vec(x, size, align, factors),
                (Mode.Bilinear, 4) => Aten.upsample_bilinear2d_vec(x, size, align, factors),
                (Mode.Bicubic, 4) when antialias =>
                    Aten._upsample_bicubic2d_aa_vec(x, size, align, factors),
                (Mode.Bicubic, 4) => Aten.upsample_bicubic2d_vec(x, size, align, factors),
                (Mode.Trilinear, 5) => Aten.upsample_trilinear3d_vec(x, size, align, factors),
                _ => throw new ArgumentException(
                    $"interpolate: {mode} does not fit shape ({string.Join(", ", x.shape)}). "
                    + "Linear takes (N, C, L), Bilinear and Bicubic (N, C, H, W), Trilinear "
                    + "(N, C, D, H, W)."),
            };

            /// <summary>The same as <see cref="interpolate"/> for the modes of
            /// <see cref="Upsample"/>.</summary>
            public static Tensor upsample(Tensor input, long[]? size = null,
                double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest,
                bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode,
                    mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary><see cref="interpolate"/> of images in mode Bilinear.</summary>
            public static Tensor upsample_bilinear(Tensor x, long[]? size = null,
                double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Bilinear, align_corners);

            /// <summary><see cref="interpolate"/> in mode Nearest, to which align_corners means
            /// nothing.</summary>
            public static Tensor upsample_nearest(Tensor x, long[]? size = null,
                double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Nearest, align_corners);
        }
    }
}
