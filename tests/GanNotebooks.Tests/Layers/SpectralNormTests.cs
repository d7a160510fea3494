using GanNotebooks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Layers;

public class SpectralNormTests
{
    // Float32 after 200 rounds of power iteration; the ratio of singular values is below 0.95.
    const double Tolerance = 1e-4;

    [Fact]
    public void A_linear_layer_is_divided_by_its_largest_singular_value()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        var linear = nn.Linear(6, 4);
        var largest = linalg.svdvals(linear.weight)[0].ToDouble();
        var normed = Settled(new SpectralNorm(linear), randn(2, 6));

        var x = randn(3, 6);
        var expected = x.matmul(linear.weight.t()) / largest + linear.bias!;
        Assert.True(expected.allclose(normed.call(x), Tolerance, Tolerance));
    }

    [Fact]
    public void Convolutions_of_both_kinds_are_divided_too()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var conv = nn.Conv2d(3, 4, 3, bias: false);
        var transposed = nn.ConvTranspose2d(3, 4, 3);
        var byConv = linalg.svdvals(conv.weight.reshape(4, -1))[0].ToDouble();
        var byTransposed = linalg.svdvals(transposed.weight.transpose(0, 1).reshape(4, -1))[0].ToDouble();

        var x = randn(1, 3, 6, 6);
        Assert.True((conv.call(x) / byConv).allclose(Settled(new(conv), x).call(x), Tolerance, Tolerance));
        var shift = transposed.bias!.reshape(-1, 1, 1);
        var expected = (transposed.call(x) - shift) / byTransposed + shift;
        Assert.True(expected.allclose(Settled(new(transposed), x).call(x), Tolerance, Tolerance));
    }

    [Fact]
    public void The_weights_gradient_has_no_part_along_the_weight_itself()
    {
        // The output does not change when the weight is scaled, so the gradient is orthogonal to it.
        using var scope = NewDisposeScope();
        manual_seed(6);
        var linear = nn.Linear(5, 3, hasBias: false);
        var normed = Settled(new SpectralNorm(linear), randn(2, 5));
        normed.call(randn(4, 5)).pow(2).sum().backward();
        var along = (linear.weight.grad! * linear.weight).sum().ToDouble();
        Assert.Equal(0, along / linear.weight.grad!.norm().ToDouble(), Tolerance);
    }

    [Fact]
    public void Evaluation_leaves_the_estimate_alone_and_training_moves_it()
    {
        using var scope = NewDisposeScope();
        var normed = new SpectralNorm(nn.Linear(5, 3));
        var u = normed.get_buffer("u")!;
        var before = u.clone();
        normed.eval();
        normed.call(randn(2, 5));
        Assert.True(u.Equals(before));
        normed.train();
        normed.call(randn(2, 5));
        Assert.False(u.Equals(before));
    }

    [Fact]
    public void A_layer_without_a_weight_is_refused_by_name() =>
        Assert.Contains("ReLU", Assert.Throws<ArgumentException>(() => new SpectralNorm(nn.ReLU())).Message);

    static SpectralNorm Settled(SpectralNorm normed, Tensor x)
    {
        for (int i = 0; i < 200; i++) using (NewDisposeScope()) normed.call(x);
        normed.eval();
        return normed;
    }
}
