using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data;

public sealed class BatchesTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();
    readonly ImageSet _set = Numbered(10);

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Bytes_become_numbers_from_minus_one_to_one()
    {
        var images = _set.Pick([0, 9]);
        Assert.Equal([2, 1, 1, 2], images.shape);
        Assert.Equal(float32, images.dtype);
        Assert.Equal([-1, 1, 9 / 127.5f - 1, 1], images.data<float>().ToArray(),
            (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Images_keep_their_labels()
    {
        var (images, labels) = _set.Batches(4, seed: 1).Next();
        var first = (images[.., 0, 0, 0] + 1) * 127.5;
        Assert.Equal(labels.data<long>().Select(l => (double)l),
            first.to(float64).data<double>(), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void An_epoch_visits_no_image_twice_and_drops_the_rest()
    {
        var batches = _set.Batches(4, seed: 1);
        Assert.Equal(2, batches.PerEpoch);
        var seen = Labels(batches).Concat(Labels(batches)).ToArray();
        Assert.Equal(8, seen.Distinct().Count());
        Labels(batches);
        Assert.Equal((1, 1), (batches.Epoch, batches.Position));
    }

    [Fact]
    public void The_same_seed_gives_the_same_batches_and_another_one_others()
    {
        var (a, b, c) = (_set.Batches(5, 1), _set.Batches(5, 1), _set.Batches(5, 2));
        for (var i = 0; i < 6; i++)
            Assert.Equal(Labels(a), Labels(b));
        Assert.NotEqual(Labels(_set.Batches(5, 1)), Labels(c));
    }

    [Fact]
    public void A_run_can_go_on_where_it_was()
    {
        var batches = _set.Batches(3, seed: 4);
        for (var i = 0; i < 7; i++)
            Labels(batches);
        var resumed = _set.Batches(3, seed: 4);
        resumed.MoveTo(batches.Epoch, batches.Position);
        for (var i = 0; i < 5; i++)
            Assert.Equal(Labels(batches), Labels(resumed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_batch_that_cannot_be_is_refused(int size) => Assert.Contains("must be 1 to 10",
        Assert.Throws<ArgumentOutOfRangeException>(() => _set.Batches(size, 1)).Message);

    [Fact]
    public void An_image_that_is_not_there_is_refused() => Assert.Contains("no sample 10",
        Assert.Throws<ArgumentOutOfRangeException>(() => _set.Pick([10])).Message);

    [Fact]
    public void A_disposed_batch_leaves_nothing()
    {
        using (NewDisposeScope())
        {
            var before = Tensor.TotalCount;
            _set.Batches(5, 1).Next().Dispose();
            Assert.InRange(Tensor.TotalCount, 0, before);
        }
    }

    static long[] Labels(Batches batches) => batches.Next().Labels.data<long>().ToArray();

    /// <summary>Image i is the pixels i, 255; its label is i.</summary>
    internal static ImageSet Numbered(int count) => new()
    {
        Name = "Numbers",
        Licence = "MIT",
        Source = "this test",
        ClassNames = [.. Enumerable.Range(0, count).Select(i => $"{i}")],
        Pixels = Enumerable.Range(0, count).SelectMany(i => new[] { (byte)i, (byte)255 }).ToArray(),
        Labels = Enumerable.Range(0, count).Select(i => (byte)i).ToArray(),
        Channels = 1,
        Height = 1,
        Width = 2,
    };
}
