using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data;

public sealed class AugmentationTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();
    readonly ImageSet _set = DrawnDigits.Draw(200);

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Without_any_change_images_stay_as_they_are() =>
        Assert.True(Batch(new()).Equals(Batch(null)));

    [Fact]
    public void About_half_of_the_images_are_mirrored_and_the_others_are_not()
    {
        var (plain, changed) = (Batch(null), Batch(new() { Flip = true }));
        var mirrored = plain.flip(3);
        var flipped = 0;
        for (var i = 0; i < 100; i++)
            if (changed[i].Equals(mirrored[i]))
                flipped++;
            else
                Assert.True(changed[i].Equals(plain[i]));
        Assert.InRange(flipped, 25, 75);   // 50 expected, five spreads of 5
    }

    [Fact]
    public void A_shift_moves_whole_pixels_and_draws_the_edge_out()
    {
        var (plain, changed) = (Batch(null), Batch(new() { Shift = 2 }));
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < 100; i++)
            seen.Add(Moves(plain[i], changed[i]));
        Assert.InRange(seen.Count, 20, 25);   // nearly all of -2..2 x -2..2
    }

    [Fact]
    public void Brightness_moves_all_pixels_alike_and_stays_in_the_range()
    {
        var pixels = new byte[_set.Pixels.Length];
        Array.Fill(pixels, (byte)128);
        var grey = _set with { Pixels = pixels };
        var changed = grey.Batches(100, 1, augmentation: new() { Brightness = 0.3 }).Next().Images;
        var (low, high) = (changed.amin([1L, 2, 3]), changed.amax([1L, 2, 3]));
        Assert.True(low.Equals(high));
        Assert.InRange(low.min().item<float>(), -0.3f, -0.2f);
        Assert.InRange(low.max().item<float>(), 0.2f, 0.31f);
        var extreme = Batch(new() { Brightness = 2 });
        Assert.InRange(extreme.abs().max().item<float>(), 0.99f, 1f);
    }

    [Fact]
    public void Changes_are_the_same_for_a_seed_and_a_place_and_differ_otherwise()
    {
        var some = new Augmentation { Flip = true, Shift = 2, Brightness = 0.2 };
        var batches = _set.Batches(100, 1, augmentation: some);
        var (first, second) = (batches.Next().Images, batches.Next().Images);
        Assert.False(first.Equals(second));
        var again = _set.Batches(100, 1, augmentation: some);
        again.MoveTo(0, 1);
        Assert.True(second.Equals(again.Next().Images));
    }

    [Fact]
    public void The_trainings_random_numbers_are_left_alone()
    {
        manual_seed(5);
        var expected = rand(3);
        manual_seed(5);
        Batch(new() { Flip = true, Shift = 2, Brightness = 0.2 });
        Assert.True(expected.Equals(rand(3)));
    }

    [Fact]
    public void Points_cannot_be_augmented() => Assert.Contains("expected images",
        Assert.Throws<ArgumentException>(() => GaussianMixture.Ring.Draw(10)
            .Batches(2, 1, augmentation: new() { Flip = true }).Next()).Message);

    Tensor Batch(Augmentation? augmentation) =>
        _set.Batches(100, seed: 1, augmentation: augmentation).Next().Images;

    /// <summary>By how much b is a, moved; fails when it is not.</summary>
    static (int X, int Y) Moves(Tensor a, Tensor b)
    {
        for (var y = -2; y <= 2; y++)
            for (var x = -2; x <= 2; x++)
            {
                var rows = (arange(28) - y).clamp(0, 27);
                var columns = (arange(28) - x).clamp(0, 27);
                if (a.index_select(1, rows).index_select(2, columns).Equals(b))
                    return (x, y);
            }
        throw new InvalidOperationException("not moved by -2 to 2 pixels");
    }
}
