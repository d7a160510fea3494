using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Optimizers;

public class AdamInOnePassTests
{
    const double Beta1 = 0.5, Beta2 = 0.999, Eps = 1e-8, Rate = 0.01;

    // Lengths beside and beyond vectors of 8, and enough numbers for two threads.
    static readonly long[][] Shapes = [[1], [7], [33, 5], [301, 333]];

    [Fact]
    public void It_ends_where_libtorchs_operators_end_to_the_last_bit()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var start = Shapes.Select(shape => randn(shape)).ToArray();
        var grads = Enumerable.Range(0, 5).Select(_ =>
            Shapes.Select(shape => randn(shape)).ToArray()).ToArray();
        Parameter[] moved = [.. start.Select(t => new Parameter(t.clone()))];
        using var optimizer = optim.Adam(moved, Rate, Beta1, Beta2, Eps);
        foreach (var step in grads)
        {
            for (var i = 0; i < moved.Length; i++) moved[i].grad = step[i].clone();
            optimizer.step();
        }

        for (var i = 0; i < moved.Length; i++)
            Assert.Equal(ByOperators(start[i], grads.Select(step => step[i])).data<float>(),
                moved[i].detach().data<float>());
    }

    [Fact]
    public void A_parameter_that_is_not_contiguous_moves_all_the_same()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var (start, grad) = (randn(4, 6), randn(4, 6));
        var turned = new Parameter(start.t().contiguous().t());
        turned.grad = grad;
        using var optimizer = optim.Adam([turned], Rate, Beta1, Beta2, Eps);
        optimizer.step();

        Assert.False(turned.is_contiguous());
        Assert.Equal(ByOperators(start, [grad]).data<float>(),
            turned.detach().contiguous().data<float>());
    }

    [Fact]
    public void Autograd_notices_that_a_parameter_was_moved()
    {
        using var scope = NewDisposeScope();
        var weight = new Parameter(ones(3));
        using var optimizer = optim.Adam([weight]);
        weight.grad = ones(3);
        var square = (weight * weight).sum();   // remembers the weight
        optimizer.step();

        Assert.Contains("modified by an inplace operation",
            Assert.ThrowsAny<Exception>(() => square.backward()).Message);
    }

    static Tensor ByOperators(Tensor start, IEnumerable<Tensor> grads)
    {
        var (p, average, square) = (start.clone(), zeros_like(start), zeros_like(start));
        var age = 0;
        foreach (var g in grads)
        {
            age++;
            average.mul_(Beta1).add_(g, 1 - Beta1);
            square.mul_(Beta2).addcmul_(g, g, 1 - Beta2);
            var root = square.sqrt().div(Math.Sqrt(1 - Math.Pow(Beta2, age))).add(Eps);
            p.addcdiv_(average, root, -Rate / (1 - Math.Pow(Beta1, age)));
        }
        return p;
    }
}
