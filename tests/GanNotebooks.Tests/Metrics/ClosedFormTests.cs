using GanNotebooks.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Metrics;

/// <summary>Cases whose score can be worked out by hand.</summary>
public sealed class ClosedFormTests : IDisposable
{
    const double Rounding = 1e-9;   // of float64, over sums of some thousand terms

    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Gaussians_of_equal_spread_are_as_far_apart_as_their_means_squared() =>
        Assert.Equal(9 * 5, FrechetDistance.Of(
            Gaussian(zeros(5), eye(5)), Gaussian(3 * ones(5), eye(5))), Rounding);

    [Fact]
    public void Round_Gaussians_of_one_middle_differ_by_their_widths() =>
        Assert.Equal(7 * (3 - 0.5) * (3 - 0.5), FrechetDistance.Of(
            Gaussian(zeros(7), 9 * eye(7)), Gaussian(zeros(7), 0.25 * eye(7))), Rounding);

    [Fact]
    public void Covariances_of_ones_are_singular_and_give_no_NaN() =>
        Assert.Equal(64 - 2 * Math.Sqrt(512), FrechetDistance.Of(
            Gaussian(ones(16), ones(16, 16)), Gaussian(2 * ones(16), 2 * ones(16, 16))), Rounding);

    [Fact]
    public void Fewer_samples_than_features_give_a_finite_distance_and_none_to_themselves()
    {
        manual_seed(1);
        var few = randn(10, 50);
        Assert.Equal(0, FrechetDistance.Of(few, few), 1e-5);
        Assert.True(FrechetDistance.Of(few, few + 1) is > 49.9 and < 50.1);
    }

    [Fact]
    public void Rows_of_ones_and_of_twos_have_a_kernel_distance_of_79()
    {
        // ((1 + 1)^3 + (4 + 1)^3 - 2 (2 + 1)^3)
        var score = KernelDistance.Of(ones(50, 16), 2 * ones(60, 16), subsets: 10, size: 40);
        Assert.Equal(79, score.Value, Rounding);
        Assert.Equal(0, score.Spread, Rounding);
    }

    [Fact]
    public void Equal_rows_have_no_kernel_distance() =>
        Assert.Equal(0, KernelDistance.Of(ones(50, 16), ones(50, 16), size: 50).Value, Rounding);

    [Fact]
    public void The_kernel_distance_is_unbiased_so_it_is_negative_at_times()
    {
        manual_seed(2);
        double[] scores = [.. Enumerable.Range(0, 40).Select(_ =>
            KernelDistance.Of(randn(60, 4), randn(60, 4), subsets: 1, size: 60).Value)];
        Assert.Contains(scores, score => score < 0);
        var estimate = Estimate.Of(scores);
        Assert.Equal(0, estimate.Value, 5 * estimate.Spread / Math.Sqrt(scores.Length));
    }

    [Fact]
    public void Sure_and_balanced_classes_have_an_inception_score_of_their_number() =>
        Assert.Equal(10, InceptionScore.Of(1e4 * eye(10).repeat(20, 1), splits: 1).Value, Rounding);

    [Fact]
    public void Images_that_are_all_alike_have_an_inception_score_of_1()
    {
        var score = InceptionScore.Of(ones(100, 10));
        Assert.Equal(1, score.Value, Rounding);
        Assert.Equal(0, score.Spread, Rounding);
    }

    [Fact]
    public void The_published_pair_of_rows_has_its_published_inception_score()
    {
        double[] Row(double odd, double even, double last) =>
            [.. Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? odd : even), last];
        var logits = tensor([.. Row(1, 2, 4), .. Row(4, 5, 6)], [2, 1001]);
        Assert.Equal(1.00080877986, InceptionScore.Of(logits, splits: 1).Value, 1e-11);
    }

    [Fact]
    public void Equal_samples_have_perfect_precision_and_recall_and_far_ones_none()
    {
        manual_seed(3);
        var real = randn(200, 16);
        Assert.Equal(new(1, 1), PrecisionRecall.Of(real, real));
        Assert.Equal(new(0, 0), PrecisionRecall.Of(real, real + 100));
        Assert.Equal(new(0, 0), DensityCoverage.Of(real, real + 100));
    }

    [Fact]
    public void Narrow_fakes_within_wide_data_are_precise_but_recall_little()
    {
        manual_seed(4);
        var (precision, recall) = PrecisionRecall.Of(3 * randn(200, 16), 0.1 * randn(200, 16));
        Assert.True(precision > 0.8, $"{precision}");
        Assert.True(recall < 0.3, $"{recall}");
    }

    [Fact]
    public void Equal_distributions_have_density_1_and_nearly_full_coverage()
    {
        manual_seed(5);
        var (density, coverage) = DensityCoverage.Of(randn(2_000, 8), randn(2_000, 8));
        Assert.Equal(1, density, 0.08);   // 5 sigma of the paper's own experiments
        Assert.Equal(1 - 1.0 / 32, coverage, 0.02);
    }

    [Fact]
    public void Equal_images_are_perfectly_similar_and_a_known_shift_has_its_noise_ratio()
    {
        manual_seed(6);
        var images = rand(4, 3, 16, 16);
        Assert.Equal(new(0, double.PositiveInfinity, 1, 4), Similarity.Of(images, images));
        // 10 log10(2^2 / 0.2^2) = 20
        var shifted = Similarity.Of(images.to(float64), images.to(float64) - 0.2);
        Assert.Equal((0.2, 20), (shifted.L1, shifted.Psnr), new WithinRounding());
    }

    [Fact]
    public void Labels_that_are_met_count() => Assert.Equal(2.0 / 3, LabelAccuracy.Of(
        tensor(new float[] { 1, 0, 0, 1, 5, 4 }, [3, 2]), tensor(new long[] { 0, 1, 1 })), Rounding);

    [Fact]
    public void Too_few_samples_for_a_subset_are_an_error() => Assert.Equal(
        "KernelDistance: fake holds 999 samples, expected at least 1000. Draw more.",
        Assert.Throws<ArgumentException>(
            () => KernelDistance.Of(zeros(1000, 2), zeros(999, 2))).Message);

    static FeatureStatistics Gaussian(Tensor mean, Tensor covariance) =>
        new(mean.to(float64), covariance.to(float64), 1000);

    sealed class WithinRounding : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) a, (double, double) b) =>
            Math.Abs(a.Item1 - b.Item1) < Rounding && Math.Abs(a.Item2 - b.Item2) < Rounding;

        public int GetHashCode((double, double) pair) => 0;
    }
}
