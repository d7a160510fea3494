using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Remedies;

public sealed class ImagePoolTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Until_it_is_full_it_shows_what_it_is_given()
    {
        var pool = new ImagePool(4, [1, 1, 1]);
        Assert.Equal([0f, 1, 2, 3], Shown(pool, 0, 4));
    }

    [Fact]
    public void Once_full_it_shows_an_earlier_image_half_of_the_time_and_each_at_most_once()
    {
        manual_seed(2);
        var pool = new ImagePool(50, [1, 1, 1]);
        var shown = Shown(pool, 0, 2050);
        var late = shown[50..];
        // 2,000 tosses: five standard deviations are 112.
        Assert.InRange(late.Where((value, i) => value == i + 50).Count(), 888, 1112);
        Assert.Equal(late.Length, late.Distinct().Count());
    }

    [Fact]
    public void It_is_saved_and_restored_as_a_network_is()
    {
        var (pool, other) = (new ImagePool(3, [1, 1, 1]), new ImagePool(3, [1, 1, 1]));
        Shown(pool, 0, 7);
        other.load_state_dict(pool.state_dict());
        manual_seed(4);
        var expected = Shown(pool, 7, 20);
        manual_seed(4);
        Assert.Equal(expected, Shown(other, 7, 20));
    }

    [Fact]
    public void A_pool_of_no_images_shows_new_ones_only() =>
        Assert.Equal([5f, 6], Shown(new(0, [1, 1, 1]), 5, 2));

    static float[] Shown(ImagePool pool, int first, int count) =>
        pool.Exchange(arange(first, first + count, dtype: float32).view(-1, 1, 1, 1))
            .data<float>().ToArray();
}
