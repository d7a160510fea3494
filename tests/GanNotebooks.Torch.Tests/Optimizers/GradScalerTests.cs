using TorchSharp;
using TorchSharp.Interop;
using TorchSharp.Modules;
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
    public void Autocast_within_another_gives_its_type_back()
    {
        using var scope = NewDisposeScope();
        var (x, weight) = (randn(4, 4), randn(4, 4).requires_grad_());
        using (autocast(dtype: bfloat16))
        {
            Assert.Equal(bfloat16, x.matmul(weight).dtype);
            using (autocast(enabled: false))
            {
                Assert.False(is_autocast_enabled());
                Assert.Equal(float32, x.matmul(weight).dtype);
            }
            Assert.True(is_autocast_enabled());
            Assert.Equal(bfloat16, x.matmul(weight).dtype);
        }
        Assert.False(is_autocast_enabled());
    }

    [Fact]
    public void A_type_set_within_autocast_is_gone_after_it()
    {
        // The setting for GPUs can be asked for where there is none.
        using (autocast(DeviceType.CUDA, bfloat16))
        {
            using (autocast(DeviceType.CUDA, float16))
                Assert.Equal(float16, Type());
            Assert.Equal(bfloat16, Type());
            Assert.True(is_autocast_enabled(DeviceType.CUDA));
        }
        Assert.Equal(float16, Type());   // libtorch's own
        Assert.False(is_autocast_enabled(DeviceType.CUDA));

        static ScalarType Type() =>
            (ScalarType)(Native.gan_autocast(new Device(DeviceType.CUDA).Packed, -1, 0) >> 1);
    }

    [Fact]
    public void A_type_that_a_device_refuses_leaves_autocast_off()
    {
        try
        {
            using var refused = autocast(dtype: float16);   // libtorch 2.1 and later take it
        }
        catch (TorchException)
        {
        }
        Assert.False(is_autocast_enabled());
    }

    [Fact]
    public void A_scaler_goes_on_from_where_another_stood()
    {
        using var scope = NewDisposeScope();
        var (whole, half) = (new amp.GradScaler(8, growth_interval: 4),
            new amp.GradScaler(8, growth_interval: 4));
        foreach (var overflows in (bool[])[true, false, false])
            Step(half, overflows);
        var second = new amp.GradScaler(growth_interval: 4);
        second.load_state_dict(half.state_dict());
        foreach (var overflows in (bool[])[true, false, false])
            Step(whole, overflows);

        foreach (var scale in (double[])[4, 8, 8, 8, 8, 16])   // grows after four good steps
        {
            Step(whole, false);
            Step(second, false);
            Assert.Equal(scale, whole.get_scale());
            Assert.Equal(whole.state_dict(), second.state_dict());
        }

        static void Step(amp.GradScaler scaler, bool overflows)
        {
            using var weight = new Parameter(ones(1));
            using var optimizer = optim.SGD([weight], 0.1);
            scaler.scale(weight.sum() * (overflows ? float.PositiveInfinity : 1)).backward();
            scaler.step(optimizer);
            scaler.update();
        }
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
