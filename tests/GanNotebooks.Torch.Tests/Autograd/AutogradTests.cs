using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Autograd;

public class AutogradTests
{
    [Fact]
    public void The_gradient_of_a_gradient_is_the_second_derivative()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2f, 3f]).requires_grad_();
        var first = autograd.grad([x.pow(3).sum()], [x], create_graph: true, retain_graph: true)[0];
        var second = autograd.grad([first.sum()], [x])[0];
        Assert.Equal([12f, 27f], first.data<float>());
        Assert.Equal([12f, 18f], second.data<float>());
    }

    [Fact]
    public void A_gradient_penalty_through_a_linear_critic_has_its_closed_form()
    {
        // D(x) = w x, so the gradient is w everywhere: (|w| - 1)^2, and 2 (|w| - 1) w / |w| for w.
        using var scope = NewDisposeScope();
        var w = tensor([3f, 4f]).requires_grad_();
        var x = randn(5, 2).requires_grad_();
        var g = autograd.grad([x.matmul(w).sum()], [x], create_graph: true, retain_graph: true)[0];
        var penalty = (g.norm(2, 1) - 1).pow(2).mean();
        penalty.backward();
        Assert.Equal(16f, penalty.item<float>(), 1e-5f);   // float32 roundings of a five-term mean
        Assert.Equal([4.8f, 6.4f], w.grad!.data<float>().Select(v => MathF.Round(v, 4)));
    }

    [Fact]
    public void Under_no_grad_nothing_is_recorded_and_the_mode_comes_back()
    {
        using var scope = NewDisposeScope();
        var x = ones(2).requires_grad_();
        using (no_grad()) Assert.False((x * 2).requires_grad);
        using (no_grad())
        using (enable_grad()) Assert.True((x * 2).requires_grad);
        Assert.True((x * 2).requires_grad);
        using (inference_mode()) Assert.True(is_inference_mode_enabled());
        Assert.False(is_inference_mode_enabled());
    }

    [Fact]
    public void A_second_backward_without_the_graph_says_what_to_do()
    {
        using var scope = NewDisposeScope();
        var x = ones(2).requires_grad_();
        var y = (x * x).sum();
        y.backward();
        Assert.Contains("retain_graph", Assert.Throws<TorchException>(() => y.backward()).Message);
    }

    [Fact]
    public void Gradients_add_up_until_they_are_dropped()
    {
        using var scope = NewDisposeScope();
        var x = ones(2).requires_grad_();
        (x * 3).sum().backward();
        (x * 3).sum().backward();
        Assert.Equal([6f, 6f], x.grad!.data<float>());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void Anomaly_detection_turns_a_NaN_gradient_into_an_error()
    {
        using var scope = NewDisposeScope();
        using var anomaly = autograd.detect_anomaly();
        var x = zeros(1).requires_grad_();
        var y = (x * x.sqrt() * 0).sum() / x.sum();
        Assert.Contains("nan", Assert.Throws<TorchException>(() => y.backward()).Message);
    }

    [Fact]
    public void A_result_that_is_unused_is_null_only_when_allowed()
    {
        using var scope = NewDisposeScope();
        var (x, z) = (ones(1).requires_grad_(), ones(1).requires_grad_());
        Assert.Null(autograd.grad([x * 2], [x, z], allow_unused: true)[1]);
        Assert.Throws<TorchException>(() => autograd.grad([x * 2], [x, z]));
    }
}
