using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data;

public sealed class SubsetsTests
{
    /// <summary>Class 0 has 40 points, class 1 has 10, class 2 has none; point i is (i, 0).
    /// </summary>
    readonly PointSet _set = new()
    {
        Name = "numbers",
        Points = Enumerable.Range(0, 50).SelectMany(i => new[] { (float)i, 0 }).ToArray(),
        Labels = Enumerable.Range(0, 50).Select(i => (byte)(i % 5 == 0 ? 1 : 0)).ToArray(),
        ClassNames = ["many", "few", "none"],
    };

    [Fact]
    public void A_split_shares_no_sample_and_loses_none()
    {
        var (train, test) = _set.SplitBy(0.2, seed: 3);
        Assert.Equal(Enumerable.Range(0, 50), Numbers(train).Concat(Numbers(test)).Order());
    }

    [Fact]
    public void A_split_keeps_the_proportions_of_the_classes()
    {
        var (train, test) = _set.SplitBy(0.2, seed: 3);
        Assert.Equal([32, 8, 0], train.CountPerClass());
        Assert.Equal([8, 2, 0], test.CountPerClass());
    }

    [Fact]
    public void The_seed_chooses_the_split()
    {
        Assert.Equal(Numbers(_set.SplitBy(0.2, 3).Test), Numbers(_set.SplitBy(0.2, 3).Test));
        Assert.NotEqual(Numbers(_set.SplitBy(0.2, 3).Test), Numbers(_set.SplitBy(0.2, 4).Test));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_that_leaves_nothing_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _set.SplitBy(share, 1));

    [Fact]
    public void Oversampling_makes_classes_equally_frequent_and_keeps_every_sample()
    {
        var balanced = _set.Oversampled();
        Assert.Equal([40, 40, 0], balanced.CountPerClass());
        Assert.Equal(Enumerable.Range(0, 50), Numbers(balanced).Distinct().Order());
        Assert.All(Numbers(balanced).Where(i => i % 5 == 0).CountBy(i => i),
            times => Assert.Equal(4, times.Value));
    }

    [Fact]
    public void What_has_no_classes_cannot_be_balanced() => Assert.Equal(
        "numbers has no classes to be balanced.", Assert.Throws<ArgumentException>(() => new PointSet
        { Name = "numbers", Points = new float[2], Labels = new byte[1], ClassNames = [] }
            .Oversampled()).Message);

    [Fact]
    public void An_imbalanced_set_keeps_the_shares_asked_for()
    {
        var few = _set.Imbalanced([0.25, 1, 1], seed: 2);
        Assert.Equal([10, 10, 0], few.CountPerClass());
        Assert.Contains("3 classes",
            Assert.Throws<ArgumentException>(() => _set.Imbalanced([1, 1])).Message);
    }

    [Fact]
    public void A_subset_gives_the_samples_of_its_set()
    {
        var subset = new Subset(_set, [7, 7, 3], "some");
        using var points = subset.ToTensor();
        Assert.Equal([7f, 0, 7, 0, 3, 0], points.data<float>());
        Assert.Equal("numbers, some", subset.Name);
        Assert.Contains("numbers has no sample 50",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Subset(_set, [50], "")).Message);
    }

    static int[] Numbers(Subset subset)
    {
        using var points = subset.ToTensor();
        return [.. points.data<float>().Where((_, i) => i % 2 == 0).Select(x => (int)x)];
    }
}
