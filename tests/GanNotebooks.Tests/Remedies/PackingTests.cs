using GanNotebooks.Models;
using GanNotebooks.Remedies;
using GanNotebooks.Tests.Models;
using static TorchSharp.torch;
using GanNotebooks.Data;

namespace GanNotebooks.Tests.Remedies;

public class PackingTests
{
    [Fact]
    public void Points_lie_side_by_side_and_images_become_channels()
    {
        using var scope = NewDisposeScope();
        Assert.True(Packing.Pack(arange(8).view(4, 2), 2).Equals(arange(8).view(2, 4)));
        var images = randn(6, 3, 4, 4);
        var packs = Packing.Pack(images, 3);
        Assert.Equal([2, 9, 4, 4], packs.shape);
        Assert.True(packs[1, TensorIndex.Slice(3, 6)].Equals(images[4]));
    }

    [Fact]
    public void A_batch_that_does_not_divide_is_refused_before_training() =>
        Assert.Contains("BatchSize is 8, expected a multiple of Packing = 3",
            Assert.Throws<ArgumentException>(() => new VanillaGan(
                new() { BatchSize = 8, Packing = 3 }, SmallImages.Set(8).Batches(8, 1))).Message);

    [Fact]
    public void Conditional_samples_are_not_packed() =>
        Assert.Contains("Packing is 2, expected 1",
            Assert.Throws<ArgumentException>(() => new ConditionalGan(
                new() { BatchSize = 8, Packing = 2 }, SmallImages.Set(8).Batches(8, 1))).Message);
}
