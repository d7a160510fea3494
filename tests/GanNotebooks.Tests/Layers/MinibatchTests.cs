using GanNotebooks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Layers;

public class MinibatchTests
{
    [Fact]
    public void Equal_samples_have_no_spread_and_plus_or_minus_2_a_spread_of_2()
    {
        using var scope = NewDisposeScope();
        var spread = new MinibatchSpread();
        // The square root of the 1e-8 that keeps its slope finite.
        Assert.Equal(1e-4, Added(ones(4, 3, 2, 2)), 1e-8);
        Assert.Equal(2, Added(cat([full([2, 3, 2, 2], 2f), full([2, 3, 2, 2], -2f)])), 1e-6);
        Assert.Equal([4, 4], spread.call(ones(4, 3)).shape);

        double Added(Tensor x)
        {
            var y = spread.call(x);
            Assert.Equal([4, 4, 2, 2], y.shape);
            Assert.True(y[TensorIndex.Colon, TensorIndex.Slice(0, 3)].Equals(x));
            Assert.True(y[TensorIndex.Colon, 3].eq(y[0, 3, 0, 0]).all().ToBoolean());
            return y[0, 3, 0, 0].ToDouble();
        }
    }

    [Fact]
    public void Equal_samples_are_all_near_and_distant_ones_only_to_themselves()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var layer = new MinibatchDiscrimination(6, views: 4, dimensions: 3);
        var near = layer.call(ones(5, 6));
        Assert.Equal([5, 10], near.shape);
        Assert.True(near[TensorIndex.Colon, TensorIndex.Slice(6)].eq(5).all().ToBoolean());
        var far = layer.call(randn(5, 6) * 1e6)[TensorIndex.Colon, TensorIndex.Slice(6)];
        Assert.True(far.eq(1).all().ToBoolean());
    }

    [Fact]
    public void Maxout_of_x_and_minus_x_is_the_absolute_value()
    {
        using var scope = NewDisposeScope();
        using var layer = new Maxout(1, 1, pieces: 2);
        using (no_grad())
        {
            layer.get_parameter("linear.weight")!.copy_(tensor([1f, -1f], [2, 1]));
            layer.get_parameter("linear.bias")!.zero_();
        }
        var x = randn(7, 1);
        Assert.True(layer.call(x).Equals(x.abs()));
    }
}
