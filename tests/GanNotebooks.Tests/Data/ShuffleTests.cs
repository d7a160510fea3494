using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data;

public sealed class ShuffleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Every_place_is_visited_once(int count) =>
        Assert.Equal(Enumerable.Range(0, count), Shuffle.Order(count, seed: 1, epoch: 0).Order());

    [Fact]
    public void The_same_seed_and_epoch_give_the_same_order() =>
        Assert.Equal(Shuffle.Order(1000, 7, 3), Shuffle.Order(1000, 7, 3));

    [Fact]
    public void Another_seed_or_epoch_gives_another_order()
    {
        var order = Shuffle.Order(1000, 7, 3);
        Assert.NotEqual(order, Shuffle.Order(1000, 8, 3));
        Assert.NotEqual(order, Shuffle.Order(1000, 7, 4));
    }

    [Fact]
    public void The_order_never_changes_between_releases() =>
        Assert.Equal([2, 8, 4, 3, 5, 0, 9, 1, 6, 7], Shuffle.Order(10, seed: 7, epoch: 3));

    [Fact]
    public void Each_place_is_about_equally_often_first()
    {
        var firsts = new int[10];
        for (var seed = 0; seed < 10_000; seed++)
            firsts[Shuffle.Order(10, seed, 0)[0]]++;
        // 1000 expected each, binomial spread 30: five spreads either way.
        Assert.All(firsts, count => Assert.InRange(count, 850, 1150));
    }
}
