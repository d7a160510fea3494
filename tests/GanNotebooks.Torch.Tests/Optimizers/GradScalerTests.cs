using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Optimizers;

public class GradScalerTests
{
    [Fact]
    public void Scaled_training_takes_the_same_steps_and_skips_an_overflow()
    {
        using var scope = NewDisposeScope();
        var net = nn.Linear(2, 1);
        nn.init.ones_(net.weight);
        var optimizer = optim.SGD(net.parameters(), 0.5);
        var scaler = new amp.GradScaler(init_scale: 8, growth_interval: 2);

        scaler.scale(net.call(ones(1, 2)).sum()).backward();
        scaler.step(optimizer);
        scaler.update();
        Assert.Equal([0.5f, 0.5f], net.weight.data<float>());   // 1 - 0.5 * gradient 1

        optimizer.zero_grad();
        scaler.scale(net.call(full([1, 2], float.PositiveInfinity)).sum()).backward();
        scaler.step(optimizer);
        scaler.update();
        Assert.Equal([0.5f, 0.5f], net.weight.data<float>());
        Assert.Equal(4.0, scaler.get_scale());

        for (int i = 0; i < 2; i++)
        {
            optimizer.zero_grad();
            scaler.scale(net.call(ones(1, 2)).sum()).backward();
            scaler.step(optimizer);
            scaler.update();
        }
        Assert.Equal(8.0, scaler.get_scale());
    }

    [Fact]
    public void Autocast_computes_products_in_bfloat16_until_it_is_left()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (randn(4, 4), randn(4, 4));
        using (autocast())
        {
            Assert.Equal(bfloat16, a.matmul(b).dtype);
            Assert.True(is_autocast_enabled());
        }
        Assert.Equal(float32, a.matmul(b).dtype);
        Assert.Throws<ArgumentException>(() => autocast(dtype: float64));
    }

    [Fact]
    public void Channels_last_keeps_values_and_changes_strides()
    {
        using var scope = NewDisposeScope();
        var x = randn(2, 3, 4, 5);
        var y = x.to(MemoryFormat.ChannelsLast);
        Assert.Equal([60, 1, 15, 3], y.stride());
        Assert.True(x.Equals(y));
    }
}
