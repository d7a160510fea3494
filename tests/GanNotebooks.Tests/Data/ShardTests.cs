using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data;

public sealed class ShardTests : IDisposable
{
    static readonly Augmentation s_changes = new() { Flip = true, Shift = 1, Brightness = 0.5 };

    readonly DisposeScope _scope = NewDisposeScope();
    readonly ImageSet _set = BatchesTests.Numbered(20);

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void All_shards_together_are_the_batches_of_one_process()
    {
        var whole = _set.Batches(6, seed: 3, augmentation: s_changes);
        Batches[] parts = [.. Enumerable.Range(0, 3).Select(i =>
            _set.Batches(2, seed: 3, augmentation: s_changes, shard: new(i, 3)))];
        Assert.All(parts, part => Assert.Equal(whole.PerEpoch, part.PerEpoch));

        for (var i = 0; i < 2 * whole.PerEpoch + 1; i++)
        {
            var expected = whole.Next();
            Batch[] got = [.. parts.Select(part => part.Next())];
            Assert.True(expected.Images.Equals(cat([.. got.Select(part => part.Images)])));
            Assert.True(expected.Labels.Equals(cat([.. got.Select(part => part.Labels)])));
        }
        Assert.All(parts, part => Assert.Equal(
            (whole.Epoch, whole.Position), (part.Epoch, part.Position)));
    }

    [Fact]
    public void Unpaired_shards_together_are_the_unpaired_batches_of_one_process()
    {
        var both = new UnpairedSet(_set, BatchesTests.Numbered(13));
        var whole = both.Batches(4, seed: 5);
        UnpairedBatches[] parts =
            [.. Enumerable.Range(0, 2).Select(i => both.Batches(2, 5, shard: new(i, 2)))];

        for (var i = 0; i < 11; i++)
        {
            var (a, b) = whole.Next();
            (Tensor A, Tensor B)[] got = [.. parts.Select(part => part.Next())];
            Assert.True(a.Equals(cat([.. got.Select(part => part.A)])));
            Assert.True(b.Equals(cat([.. got.Select(part => part.B)])));
        }
    }

    [Fact]
    public void A_batch_that_the_data_cannot_fill_is_refused() => Assert.Contains(
        "A batch of 11 in each of 2 processes cannot be: Numbers has 20 samples, so the size must "
        + "be 1 to 10.", Assert.Throws<ArgumentOutOfRangeException>(
            () => _set.Batches(11, 1, shard: new(0, 2))).Message);
}
