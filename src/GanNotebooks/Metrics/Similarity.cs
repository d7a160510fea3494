using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>How alike images are to the ones they should be, where those are known: translations,
/// reconstructions, enlargements.</summary>
/// <param name="L1">The mean absolute difference.</param>
/// <param name="Psnr">Peak signal to noise ratio in decibels, the mean over images; infinite when
/// one image is met exactly.</param>
/// <param name="Ssim">Structural similarity, 1 for equal images, the mean over images.</param>
/// <param name="Samples">How many images.</param>
/// <remarks>Sources: Wang et al. 2004, <i>Image quality assessment: from error visibility to
/// structural similarity</i>, section III: a Gaussian window of 11 x 11 with sigma 1.5, only where
/// it lies within the image, K1 = 0.01, K2 = 0.03, biased variances.</remarks>
public sealed record Similarity(double L1, double Psnr, double Ssim, int Samples)
{
    const int Window = 11;
    const double Sigma = 1.5;

    /// <summary>Compares image by image, in float64.</summary>
    /// <param name="real">What they should be, (N, C, H, W), H and W at least 11.</param>
    /// <param name="fake">What they are, the same shape.</param>
    /// <param name="range">White minus black: 2 for images in [-1, 1].</param>
    /// <exception cref="ArgumentException">The shapes differ, or are too small.</exception>
    public static Similarity Of(Tensor real, Tensor fake, double range = 2)
    {
        if (!real.shape.SequenceEqual(fake.shape) || real.Dimensions != 4
            || real.shape[2] < Window || real.shape[3] < Window || real.shape[0] == 0)
            throw new ArgumentException(
                $"{nameof(Similarity)}: real images have shape ({string.Join(", ", real.shape)}), "
                + $"fake ones ({string.Join(", ", fake.shape)}), expected the same (N, C, H, W) "
                + $"for both, N at least 1, H and W at least {Window}.");
        using var scope = NewDisposeScope();
        var (x, y) = (real.detach().to(float64), fake.detach().to(float64));
        var squares = (x - y).square().mean([1L, 2, 3]);                          // (N)
        return new(
            (x - y).abs().mean().ToDouble(),
            (10 * (range * range / squares).log10()).mean().ToDouble(),
            StructuralSimilarity(x, y, range),
            (int)x.shape[0]);
    }

    static double StructuralSimilarity(Tensor x, Tensor y, double range)
    {
        var (c1, c2) = (Math.Pow(0.01 * range, 2), Math.Pow(0.03 * range, 2));
        var (meanX, meanY) = (Blur(x), Blur(y));
        var varianceX = Blur(x * x) - meanX * meanX;
        var varianceY = Blur(y * y) - meanY * meanY;
        var covariance = Blur(x * y) - meanX * meanY;
        var alike = (2 * meanX * meanY + c1) * (2 * covariance + c2)
            / ((meanX * meanX + meanY * meanY + c1) * (varianceX + varianceY + c2));
        return alike.mean().ToDouble();
    }

    // Each channel by itself, first along rows, then along columns.
    static Tensor Blur(Tensor images)
    {
        var (n, c, h, w) = (images.shape[0], images.shape[1], images.shape[2], images.shape[3]);
        var offsets = arange(Window, float64, images.device) - Window / 2;
        var weights = (offsets * offsets / (-2 * Sigma * Sigma)).exp();
        weights /= weights.sum();
        var down = nn.functional.conv2d(
            images.reshape(n * c, 1, h, w), weights.reshape(1, 1, Window, 1));
        return nn.functional.conv2d(down, weights.reshape(1, 1, 1, Window))
            .reshape(n, c, h - Window + 1, w - Window + 1);
    }
}
