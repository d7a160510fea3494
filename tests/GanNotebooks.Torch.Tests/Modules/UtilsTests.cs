using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Modules;

public class UtilsTests
{
    static Parameter WithGradient(params float[] gradient)
    {
        var made = nn.Parameter(zeros(gradient.Length));
        made.grad = tensor(gradient);
        return made;
    }

    [Fact]
    public void Gradients_too_long_together_shrink_by_one_factor()
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [WithGradient(3, 0), nn.Parameter(zeros(1)), WithGradient(4)];
        Assert.Equal(5, nn.utils.clip_grad_norm_(parameters, 1));
        var shrunk = cat([parameters[0].grad!, parameters[2].grad!]).data<float>().ToArray();
        Assert.Equal([0.6f, 0, 0.8f], shrunk,
            (a, b) => Math.Abs(a - b) < 1e-6);   // PyTorch divides by the norm + 1e-6
        Assert.InRange(nn.utils.clip_grad_norm_(parameters, 1), 0.999998, 1);
    }

    [Fact]
    public void Gradients_short_enough_stay_as_they_are()
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [WithGradient(3, -4)];
        Assert.Equal(4, nn.utils.clip_grad_norm_(parameters, 10, double.PositiveInfinity));
        Assert.Equal([3f, -4f], parameters[0].grad!.data<float>().ToArray());
        Assert.Equal(0, nn.utils.clip_grad_norm_([], 1));
    }

    [Fact]
    public void Gradients_are_cut_off_at_a_value()
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [WithGradient(3, -4, 0.5f)];
        nn.utils.clip_grad_value_(parameters, 1);
        Assert.Equal([1f, -1f, 0.5f], parameters[0].grad!.data<float>().ToArray());
    }

    [Fact]
    public void Parameters_become_a_vector_and_come_back()
    {
        using var scope = NewDisposeScope();
        using var a = nn.Linear(3, 2);
        using var b = nn.Linear(3, 2);
        var vector = nn.utils.parameters_to_vector(a.parameters());
        Assert.Equal([8], vector.shape);
        nn.utils.vector_to_parameters(vector, b.parameters());
        Assert.True(a.weight.Equals(b.weight));
        Assert.True(a.bias!.Equals(b.bias!));
        Assert.True(b.weight.requires_grad && b.weight.is_leaf);
    }

    [Fact]
    public void A_transposed_convolution_reaches_the_size_asked_for()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.ConvTranspose2d(1, 1, 3, stride: 2);
        Assert.Equal([1, 1, 9, 10], layer.call(ones(1, 1, 4, 4), [9, 10]).shape);
        Assert.Equal([1, 1, 10, 9], layer.call(ones(1, 1, 4, 4), [1, 1, 10, 9]).shape);
    }

    [Fact]
    public void Forward_leaves_no_temporary_behind()
    {
        using var scope = NewDisposeScope();
        foreach (var (name, build) in ModuleCases.All.Where(c => c.Value().Module is not null))
        {
            var inputs = ModuleParityTests.Inputs(name);
            var subject = build();
            var before = Tensor.TotalCount;
            using var result = subject.Run(inputs);
            Assert.True(Tensor.TotalCount - before <= 1,
                $"{name}: {Tensor.TotalCount - before - 1} tensors stay behind");
        }
    }
}
