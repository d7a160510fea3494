using GanNotebooks.Data;
using GanNotebooks.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Models;

public sealed class CycleGanTests : IDisposable
{
    static readonly CycleGanOptions s_small = new()
    {
        BatchSize = 2, Width = 8, Blocks = 2, DiscriminatorLayers = 2, PoolSize = 3,
    };

    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void It_translates_striped_clothes_of_28_by_28_pixels()
    {
        using var gan = new CycleGan(s_small, Batches(size: 28));
        for (var step = 0; step < 3; step++)
            Assert.All(gan.Step(), number => Assert.True(double.IsFinite(number.ToDouble())));
        Assert.Equal([5, 1, 28, 28], gan.Draw(5, seed: 1).shape);
    }

    [Fact]
    public void Drawing_leaves_the_training_as_it_would_have_been()
    {
        Assert.Equal(Losses(draw: false), Losses(draw: true));

        static double[] Losses(bool draw)
        {
            using var gan = new CycleGan(s_small, Batches());
            return [.. Enumerable.Range(0, 4).SelectMany(step =>
            {
                if (draw)
                    gan.Draw(3, seed: step);
                return gan.Step().Select(number => number.ToDouble()).ToArray();
            })];
        }
    }

    [Fact]
    public void Images_that_cannot_be_halved_twice_are_refused()
    {
        var message = Assert.Throws<ArgumentException>(() => new ResNetGenerator([1, 30, 28]))
            .Message;
        Assert.Equal("ResNetGenerator: an image has shape (1, 30, 28), expected (C, H, W) with H "
            + "and W multiples of 4. Resize the images.", message);
    }

    [Theory, InlineData(3, 70), InlineData(2, 34), InlineData(1, 16)]
    public void A_discriminators_number_depends_on_a_patch_of_the_papers_size(int halvings, int side)
    {
        // Without instance norm, whose statistics see the whole image, in the pixels' gradient.
        var discriminator = new PatchDiscriminator([1, 128, 128], width: 2, halvings);
        foreach (var layer in discriminator.modules().OfType<TorchSharp.Modules.InstanceNorm2d>())
            layer.register_forward_hook((_, input, _) => input.alias());
        var image = randn(1, 1, 128, 128).requires_grad_();
        var outputs = discriminator.call(image);
        var middle = outputs.shape[2] / 2;
        outputs[0, 0, middle, middle].backward();
        var touched = image.grad!.abs().sum([0, 1, 2]).gt(0).sum().ToInt64();
        Assert.Equal(side, touched);
    }

    static UnpairedBatches Batches(int size = 16) =>
        new UnpairedSet(SmallImages.Set(7, size: size), SmallImages.Set(9, size: size))
            .Batches(s_small.BatchSize, seed: 1);

}
