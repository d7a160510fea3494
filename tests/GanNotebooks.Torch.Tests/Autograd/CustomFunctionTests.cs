using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Autograd;

public class CustomFunctionTests
{
    sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            ctx.save_for_backward([(Tensor)vars[0]]);
            ctx.save_data("scale", vars[1]);
            return ((Tensor)vars[0]).pow(3) * (double)vars[1];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) =>
            [
                grad_output * ctx.get_saved_variables()[0].pow(2)
                    * (3 * (double)ctx.get_data("scale")!),
                null!,
            ];
    }

    sealed class MinMax : autograd.MultiTensorFunction<MinMax>
    {
        public override string Name => nameof(MinMax);

        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var (x, y) = ((Tensor)vars[0], (Tensor)vars[1]);
            ctx.save_for_backward([x < y]);
            return [minimum(x, y), maximum(x, y)];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grads)
        {
            var less = ctx.get_saved_variables()[0];
            return [where(less, grads[0], grads[1]), where(less, grads[1], grads[0])];
        }
    }

    sealed class Failing : autograd.SingleTensorFunction<Failing>
    {
        public override string Name => nameof(Failing);
        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) =>
            ((Tensor)vars[0]).clone();
        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) =>
            throw new InvalidOperationException("no gradient today");
    }

    [Fact]
    public void Its_gradient_is_the_one_it_says_even_after_the_inputs_scope_is_gone()
    {
        using var outer = NewDisposeScope();
        var x = tensor([2f, -1f]).requires_grad_();
        Tensor y;
        using (NewDisposeScope()) y = Cube.apply(x * 1, 2.0).MoveToOuterDisposeScope();
        y.sum().backward();
        Assert.Equal([24f, 6f], x.grad!.data<float>());
    }

    [Fact]
    public void It_can_be_differentiated_twice()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2f]).requires_grad_();
        var first = autograd.grad(
            [Cube.apply(x, 1.0)], [x], retain_graph: true, create_graph: true)[0];
        Assert.Equal(12f, autograd.grad([first], [x])[0].item<float>());
    }

    [Fact]
    public void With_two_results_a_gradient_that_does_not_arrive_is_zero()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor([1f, 5f]).requires_grad_(), tensor([2f, 3f]).requires_grad_());
        MinMax.apply(x, y)[0].sum().backward();
        Assert.Equal([1f, 0f], x.grad!.data<float>());
        Assert.Equal([0f, 1f], y.grad!.data<float>());
    }

    [Fact]
    public void An_exception_in_backward_reaches_the_caller_with_its_message()
    {
        using var scope = NewDisposeScope();
        var x = ones(1).requires_grad_();
        var error = Assert.Throws<TorchException>(() => Failing.apply(x).backward());
        Assert.Contains("no gradient today", error.Message);
        Assert.Contains("Failing", error.Message);
    }

    [Fact]
    public void A_freed_graph_lets_go_of_what_was_saved()
    {
        using var x = ones(3).requires_grad_();
        var before = LiveTensors.Count();
        for (int i = 0; i < 100; i++)
        {
            using var scope = NewDisposeScope();
            Cube.apply(x, 1.0).sum().backward();
            x.grad = null;
        }
        Assert.Equal(before, LiveTensors.Count());
    }
}
