using System.Text.Json;
using GanNotebooks.Metrics;
using GanNotebooks.Torch.Tests.Golden;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Metrics;

/// <summary>Against NumPy, SciPy, scikit-learn and scikit-image (Golden/metrics.py).</summary>
public sealed class ScipyTests : IDisposable
{
    // Both sides are float64; sums of a few hundred terms, a root and sines may differ by rounding.
    const double Tolerance = 1e-8;

    static readonly JsonElement s_golden = GoldenFile.Read("metrics.json");

    readonly DisposeScope _scope = NewDisposeScope();
    readonly Tensor _real = Samples(300, 12, 0);
    readonly Tensor _fake = Samples(250, 12, 7777) * 0.8 + 0.1;

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Frechet_distance_is_that_of_scipys_matrix_root() =>
        Check("frechet", FrechetDistance.Of(_real, _fake));

    [Fact]
    public void Kernel_distance_of_all_samples_is_that_of_scikit_learns_kernel() =>
        Check("kernel", KernelDistance.Of(_real[..250], _fake, subsets: 1, size: 250).Value);

    [Fact]
    public void Inception_score_of_one_split_is_that_of_scipys_relative_entropy() =>
        Check("inception", InceptionScore.Of(8 * _real, splits: 1).Value);

    [Fact]
    public void Precision_recall_density_and_coverage_are_those_of_sorted_distances()
    {
        var (golden, fake) = (s_golden.GetProperty("manifolds"), 1.7 * _fake - 0.4);
        var (precision, recall) = PrecisionRecall.Of(_real, fake, k: 5);
        var (density, coverage) = DensityCoverage.Of(_real, fake);
        foreach (var (name, value) in new[] { ("precision", precision), ("recall", recall),
            ("density", density), ("coverage", coverage) })
            Assert.Equal(golden.GetProperty(name).GetDouble(), value, Tolerance);
    }

    [Fact]
    public void Diversity_is_the_mean_of_scipys_pairwise_distances() =>
        Check("diversity", Diversity.Of(_real));

    [Fact]
    public void Similarity_is_that_of_scikit_image()
    {
        var images = Samples(3, 480, 0).reshape(3, 1, 20, 24) * 2 - 1;
        var changed = 0.7 * images + 0.3 * (Samples(3, 480, 555).reshape(3, 1, 20, 24) * 2 - 1);
        var (golden, score) = (s_golden.GetProperty("similarity"), Similarity.Of(images, changed));
        Assert.Equal(golden.GetProperty("l1").GetDouble(), score.L1, Tolerance);
        Assert.Equal(golden.GetProperty("psnr").GetDouble(), score.Psnr, Tolerance);
        Assert.Equal(golden.GetProperty("ssim").GetDouble(), score.Ssim, Tolerance);
    }

    static void Check(string name, double value) =>
        Assert.Equal(s_golden.GetProperty(name).GetDouble(), value, Tolerance);

    static Tensor Samples(int count, int width, int shift) => tensor(
        [.. Enumerable.Range(shift, count * width).Select(place =>
            Math.Abs(Math.Sin(place * 12.9898) * 43.758) % 1)], [count, width]);
}
