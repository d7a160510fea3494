using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Modules;

/// <summary>The faster transposed convolution against libtorch's own.</summary>
public sealed class TransposedByGradientTests : IDisposable
{
    const double Tolerance = 1e-5;   // float32, sums of up to 1,024 products in another order

    readonly DisposeScope _scope = NewDisposeScope();
    readonly bool _before = TransposedByGradient.Enabled;

    public void Dispose()
    {
        TransposedByGradient.Enabled = _before;
        _scope.Dispose();
    }

    public static TheoryData<long, long, long, long, long, bool> Geometries => new()
    {
        // kernel, stride, padding, output padding, dilation, bias
        { 4, 2, 1, 0, 1, false }, { 4, 1, 0, 0, 1, false }, { 3, 2, 1, 1, 1, true },
        { 3, 1, 1, 0, 1, true }, { 5, 3, 2, 2, 1, true }, { 3, 2, 2, 1, 2, true },
    };

    [Theory, MemberData(nameof(Geometries))]
    public void Values_gradients_and_gradients_of_gradients_are_libtorchs(
        long kernel, long stride, long padding, long outputPadding, long dilation, bool bias)
    {
        manual_seed(1);
        var layer = nn.ConvTranspose2d(
            6, 16, kernel, stride, padding, outputPadding, dilation, bias: bias);
        var x = randn(3, 6, 5, 4).requires_grad_();
        Assert.True(Suits());
        var fast = Results(enabled: true);
        var plain = Results(enabled: false);
        foreach (var (f, p) in fast.Zip(plain))
            Assert.Equal(0, ((f - p).abs().max() / p.abs().max()).ToDouble(), Tolerance);

        bool Suits()
        {
            TransposedByGradient.Enabled = true;
            return TransposedByGradient.Suits(x, layer.weight, groups: 1);
        }

        Tensor[] Results(bool enabled)
        {
            TransposedByGradient.Enabled = enabled;
            var y = layer.call(x);
            Tensor[] inputs = [x, .. layer.parameters()];
            var first = autograd.grad(
                [y.pow(3).sum()], inputs, retain_graph: true, create_graph: true);
            var second = autograd.grad([first[0].pow(2).sum() + first[1].pow(2).sum()], inputs);
            return [y, .. first, .. second];
        }
    }

    [Fact]
    public void It_is_left_to_libtorch_where_there_is_nothing_to_gain()
    {
        TransposedByGradient.Enabled = true;
        var (x, weight) = (randn(1, 4, 3, 3), randn(4, 16, 2, 2));
        Assert.True(Suits(x, weight));
        Assert.False(Suits(x.to(float64), weight.to(float64)));
        Assert.False(Suits(x[0], weight));
        Assert.False(Suits(x, randn(4, 3, 2, 2)));
        Assert.False(TransposedByGradient.Suits(x, weight, groups: 2));
        using (autocast())
            Assert.False(Suits(x, weight));
        TransposedByGradient.Enabled = false;
        Assert.False(Suits(x, weight));

        static bool Suits(Tensor x, Tensor weight) => TransposedByGradient.Suits(x, weight, 1);
    }

    [Fact]
    public void A_weight_that_does_not_learn_gets_no_gradient()
    {
        TransposedByGradient.Enabled = true;
        using var layer = nn.ConvTranspose2d(4, 16, 2);
        layer.weight.requires_grad = false;
        var x = randn(1, 4, 3, 3).requires_grad_();
        layer.call(x).sum().backward();
        Assert.NotNull(x.grad);
        Assert.Null(layer.weight.grad);
        Assert.NotNull(layer.bias!.grad);
    }

    [Fact]
    public void It_leaves_no_tensor_behind()
    {
        TransposedByGradient.Enabled = true;
        using var layer = nn.ConvTranspose2d(4, 16, 2);
        using var x = randn(1, 4, 3, 3);
        Learn();   // makes the gradients
        var before = LiveTensors.Count();
        Learn();
        Assert.Equal(before, LiveTensors.Count());

        void Learn()
        {
            using var scope = NewDisposeScope();
            layer.call(x).sum().backward();
        }
    }
}
