using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>How far apart two clouds of features are, each taken for a Gaussian: the Fréchet
/// inception distance (FID) where the features are Inception's.</summary>
/// <remarks>
/// |m1 - m2|^2 + tr(S1 + S2 - 2 (S1 S2)^(1/2)); 0 for equal Gaussians. Biased: the fewer samples,
/// the larger, so compare equal numbers only, and with the distance between real samples.
/// Source: Heusel et al. 2017, arXiv:1706.08500, equation 6.
/// </remarks>
public static class FrechetDistance
{
    const double Epsilon = 2.220446049250313e-16;   // of float64

    /// <summary>The distance of features (N, D) and (M, D), N and M at least 2.</summary>
    /// <exception cref="ArgumentException">They are too few, of different width, or hold NaN or
    /// infinity.</exception>
    public static double Of(Tensor real, Tensor fake)
    {
        using var scope = NewDisposeScope();
        return Of(FeatureStatistics.Of(real), FeatureStatistics.Of(fake));
    }

    /// <summary>The distance of two Gaussians.</summary>
    /// <exception cref="ArgumentException">They differ in width.</exception>
    public static double Of(FeatureStatistics real, FeatureStatistics fake)
    {
        using var scope = NewDisposeScope();
        Rows.RequireSameWidth(real.Covariance, fake.Covariance);
        var apart = (real.Mean - fake.Mean).square().sum();
        var spread = real.Covariance.trace() + fake.Covariance.trace();
        return (apart + spread).ToDouble() - 2 * TraceOfRoot(real.Covariance, fake.Covariance);
    }

    // The trace of (A B)^(1/2) is that of (R B R)^(1/2), R the root of A, and R B R is symmetric:
    // its eigenvalues are real, and not below 0 but for rounding, so singular covariances do no
    // harm and no imaginary part has to be dropped.
    static double TraceOfRoot(Tensor a, Tensor b)
    {
        var (values, vectors) = linalg.eigh(a);
        var root = (vectors * Roots(values)).matmul(vectors.t());
        return Roots(linalg.eigvalsh(root.matmul(b).matmul(root))).sum().ToDouble();
    }

    // What is as small as the rounding of the largest is nothing; its root would be something.
    static Tensor Roots(Tensor eigenvalues)
    {
        var noise = eigenvalues.max().clamp_min(0) * eigenvalues.shape[0] * Epsilon;
        return where(eigenvalues > noise, eigenvalues, zeros_like(eigenvalues)).sqrt();
    }
}
