using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Tests.Models;
using GanNotebooks.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Training;

public sealed class PlayerTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Gradients_flow_through_a_frozen_player_and_none_are_kept()
    {
        var (player, network) = Make(half: null);
        var x = randn(4, 3).requires_grad_();
        using (player.Freeze())
            player.Compute(() => network.call(x)).sum().backward();
        Assert.NotNull(x.grad);
        Assert.All(network.parameters(), weight => Assert.Null(weight.grad));

        player.Compute(() => network.call(x)).sum().backward();
        Assert.All(network.parameters(), weight => Assert.NotNull(weight.grad));
    }

    [Fact]
    public void A_scaled_loss_moves_the_weights_to_the_same_bits()
    {
        // Scales are powers of two, so scaling there and back rounds nothing.
        Assert.Equal(Moved(half: null), Moved(new HalfPrecision(DeviceType.CPU)));

        static float[] Moved(HalfPrecision? half)
        {
            var (player, network) = Make(half);
            var x = randn(4, 3);
            for (var step = 0; step < 3; step++)
                player.Minimize(network.call(x).pow(2).mean());
            return network.weight.data<float>().ToArray();
        }
    }

    [Fact]
    public void A_loss_whose_gradient_overflows_moves_nothing()
    {
        var (player, network) = Make(new HalfPrecision(DeviceType.CPU));
        var before = network.weight.detach().clone();
        player.Minimize(network.call(full([4, 3], 1e38f)).sum());
        Assert.True(before.Equals(network.weight));
        player.Minimize(network.call(ones(4, 3)).sum());
        Assert.False(before.Equals(network.weight));
    }

    [Fact]
    public void The_scale_of_losses_goes_on_from_where_another_stood()
    {
        var half = new HalfPrecision(DeviceType.CPU);
        var (player, network) = Make(half);
        player.Minimize(network.call(full([4, 3], 1e38f)).sum());   // overflows
        player.Minimize(network.call(ones(4, 3)).sum());

        var other = new HalfPrecision(DeviceType.CPU) { Scale = half.Scale };

        Assert.Equal(32768, other.Scale["scale"]);
        Assert.Equal(1, other.Scale["_growth_tracker"]);
    }

    [Fact]
    public void Half_precision_computes_in_16_bits_and_gives_float32()
    {
        var (player, network) = Make(new HalfPrecision(DeviceType.CPU));
        var x = randn(4, 3);
        var half = player.Compute(() => network.call(x));
        Assert.Equal(ScalarType.Float32, half.dtype);
        Assert.False(half.Equals(network.call(x)));
        Assert.True(half.allclose(network.call(x), 2e-2, 2e-2));   // bfloat16 has 8 bits
    }

    [Fact]
    public void Mixed_precision_without_a_GPU_is_refused() =>
        Assert.Contains("MixedPrecision needs a CUDA device, got cpu",
            Assert.Throws<ArgumentException>(() => new Dcgan(
                new() { BatchSize = 8, MixedPrecision = true }, SmallImages.Set(8).Batches(8, 1)))
                .Message);

    static (Player, Linear) Make(HalfPrecision? half)
    {
        manual_seed(1);
        var network = nn.Linear(3, 2);
        return (new(optim.Adam(network.parameters(), 0.1), half, network), network);
    }
}
