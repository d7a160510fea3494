using GanNotebooks.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Metrics;

public sealed class DiversityTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_triangle_of_sides_3_4_and_5_has_diversity_4() =>
        Assert.Equal(4, Diversity.Of(tensor(new float[] { 0, 0, 3, 0, 0, 4 }, [3, 2])), 1e-12);

    [Fact]
    public void Samples_that_are_all_alike_have_none() =>
        Assert.Equal(0, Diversity.Of(ones(20, 1, 28, 28) * 0.3f), 1e-6);

    [Fact]
    public void Fakes_of_half_the_spread_have_half_the_diversity()
    {
        manual_seed(1);
        var real = randn(100, 1, 4, 4);
        Assert.Equal(0.5, Diversity.Relative(real, real * 0.5f + 3), 1e-6);   // float32 input
    }

    [Fact]
    public void One_sample_is_too_few() => Assert.Equal(
        "Diversity: samples holds 1 samples, expected at least 2. Draw more.",
        Assert.Throws<ArgumentException>(() => Diversity.Of(zeros(1, 2))).Message);

    [Fact]
    public void Data_without_diversity_is_no_measure() => Assert.Contains("all the same",
        Assert.Throws<ArgumentException>(() => Diversity.Relative(zeros(3, 2), ones(3, 2))).Message);

    [Fact]
    public void Samples_that_are_no_numbers_are_refused() => Assert.Contains("NaN or infinity",
        Assert.Throws<ArgumentException>(() => Diversity.Of(full([3, 2], double.NaN))).Message);
}
