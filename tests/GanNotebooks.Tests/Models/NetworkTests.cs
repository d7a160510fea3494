using GanNotebooks.Data;
using GanNotebooks.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Models;

public sealed class NetworkTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory, InlineData(28), InlineData(32), InlineData(64), InlineData(128), InlineData(96)]
    public void DCGANs_one_definition_fits_images_of_many_sizes(int size)
    {
        using var g = new DcganGenerator(10, [3, size, size], width: 2);
        using var d = new DcganDiscriminator([3, size, size], width: 2);
        var images = g.call(randn(2, 10));
        Assert.Equal([2, 3, size, size], images.shape);
        Assert.InRange(images.abs().max().ToDouble(), 0, 1);
        Assert.Equal([2, 1], d.call(images).shape);
    }

    [Fact]
    public void DCGAN_for_64_pixels_has_the_usual_number_of_weights()
    {
        // Counted from PyTorch's DCGAN tutorial, 3 channels, 100 numbers of noise, width 64.
        Assert.Equal(3_576_704, Count(new DcganGenerator(100, [3, 64, 64])));
        Assert.Equal(2_765_568, Count(new DcganDiscriminator([3, 64, 64])));

        static long Count(nn.Module network) => network.parameters().Sum(p => p.numel());
    }

    [Fact]
    public void DCGANs_weights_begin_as_the_paper_says()
    {
        using var g = new DcganGenerator(100, [3, 64, 64]);
        foreach (var layer in g.modules())
            if (layer is ConvTranspose2d convolution)
                Near(0, 0.02, convolution.weight);
            else if (layer is BatchNorm2d norm)
                Near(1, 0.02, norm.weight!);

        // Five standard errors of mean and deviation.
        static void Near(double mean, double deviation, Tensor weight)
        {
            var slack = 5 * deviation / Math.Sqrt(weight.numel());
            Assert.Equal(mean, weight.mean().ToDouble(), slack);
            Assert.Equal(deviation, weight.std().ToDouble(), slack);
        }
    }

    [Fact]
    public void Noise_of_the_wrong_size_is_explained() =>
        Assert.Equal("DcganGenerator: z has shape (64, 128), expected (N, 100). Sample with "
            + "LatentSize = 100, or build the generator with LatentSize = 128.",
            Assert.Throws<ArgumentException>(() =>
                new DcganGenerator(100, [1, 16, 16], 2).call(zeros(64, 128))).Message);

    [Theory, InlineData(30, 30), InlineData(8, 8), InlineData(32, 64), InlineData(36, 36)]
    public void Images_that_are_no_square_of_4_to_7_doubled_twice_are_refused(int h, int w) =>
        Assert.Contains($"an image has shape (1, {h}, {w}), expected (C, H, H)",
            Assert.Throws<ArgumentException>(() => new DcganDiscriminator([1, h, w])).Message);

    [Fact]
    public void An_image_of_the_wrong_size_is_explained() =>
        Assert.StartsWith("DcganDiscriminator: x has shape (2, 1, 28, 28), expected (N, 1, 32, 32).",
            Assert.Throws<ArgumentException>(() =>
                new DcganDiscriminator([1, 32, 32], 2).call(zeros(2, 1, 28, 28))).Message);

    [Fact]
    public void PacGAN_takes_no_images() =>
        Assert.Contains("has samples of shape (1, 16, 16), expected (2): points in the plane",
            Assert.Throws<ArgumentException>(() => new PacGan(
                new() { BatchSize = 8 }, SmallImages.Set(24).Batches(8, seed: 1))).Message);

    [Fact]
    public void PacGAN_draws_with_batch_norms_averages_measured_anew()
    {
        // After few steps the averages of the steps are still near where they began.
        using var gan = new PacGan(
            new() { BatchSize = 40 }, GaussianMixture.Ring.Draw(200).Batches(40, seed: 1));
        gan.Step();
        var generator = (nn.Module<Tensor, Tensor>)gan.Generator;
        var before = generator.state_dict().ToDictionary(it => it.Key, it => it.Value.clone());

        var drawn = gan.Draw(20, seed: 3);

        using var source = new Generator(3);
        generator.eval();
        var byOldAverages = generator.call(randn([20, 2], generator: source));
        Assert.False(drawn.allclose(byOldAverages, 1e-3, 1e-3));
        Assert.All(generator.state_dict(), it => Assert.True(it.Value.Equals(before[it.Key])));
    }

    [Fact]
    public void The_conditional_generator_draws_the_class_it_is_asked_for()
    {
        using var gan = new ConditionalGan(
            new() { BatchSize = 8, Width = 4 }, SmallImages.Set(24).Batches(8, seed: 1));
        gan.Step();
        var inTurn = gan.Draw(6, seed: 9);
        var second = gan.Draw(6, seed: 9, label: 1);
        Assert.True(inTurn[1].allclose(second[1]) && inTurn[4].allclose(second[4]));
        Assert.False(inTurn[0].allclose(second[0], atol: 1e-3));
        Assert.Contains("there is no class 3; it knows 0 to 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => gan.Draw(1, 1, 3)).Message);
    }

    [Fact]
    public void LeNets_logits_are_a_linear_function_of_its_features()
    {
        using var network = new LeNet([1, 28, 28]);
        var x = randn(3, 1, 28, 28);
        var features = network.Features(x);
        Assert.Equal([3, LeNet.FeatureCount], features.shape);
        var (weight, bias) = (network.get_parameter("head.weight")!, network.get_parameter("head.bias")!);
        Assert.True((features.matmul(weight.t()) + bias).allclose(network.call(x), 1e-5, 1e-6));
    }
}
