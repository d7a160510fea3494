namespace TorchSharp;

public static partial class torch
{
    /// <summary>How <see cref="nn.Upsample"/> finds values between pixels.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest pixel's.</summary>
        Nearest = 0,
        /// <summary>On the line between two, for (N, C, L).</summary>
        Linear = 1,
        /// <summary>Between four, for (N, C, H, W).</summary>
        Bilinear = 2,
        /// <summary>By cubics through sixteen, for (N, C, H, W); may overshoot.</summary>
        Bicubic = 3,
        /// <summary>Between eight, for (N, C, D, H, W).</summary>
        Trilinear = 4,
    }

    /// <summary>How <see cref="nn.functional.interpolate"/> finds values between pixels.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest pixel's, with OpenCV's rounding.</summary>
        Nearest = 0,
        /// <summary>On the line between two, for (N, C, L).</summary>
        Linear = 1,
        /// <summary>Between four, for (N, C, H, W).</summary>
        Bilinear = 2,
        /// <summary>By cubics through sixteen, for (N, C, H, W); may overshoot.</summary>
        Bicubic = 3,
        /// <summary>Between eight, for (N, C, D, H, W).</summary>
        Trilinear = 4,
        /// <summary>The mean of the pixels that fall into the new one.</summary>
        Area = 5,
        /// <summary>The nearest pixel's, with exact rounding.</summary>
        NearestExact = 6,
    }

    /// <summary>How <see cref="nn.functional.grid_sample"/> finds values between pixels.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest pixel's.</summary>
        Nearest = 0,
        /// <summary>Between the neighbours.</summary>
        Bilinear = 2,
    }

    /// <summary>What <see cref="nn.functional.grid_sample"/> finds beyond the edge.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,
        /// <summary>The mirrored image.</summary>
        Reflection = 1,
        /// <summary>The outermost pixels.</summary>
        Border = 2,
    }
}
