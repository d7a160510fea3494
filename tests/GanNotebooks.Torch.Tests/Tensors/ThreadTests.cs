using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Tensors;

/// <summary>Small operators run on one thread, see threads.inc; nobody is to notice but by the clock.
/// </summary>
public sealed class ThreadTests : IDisposable
{
    const int Small = 100_000;      // libtorch would wake the other threads
    const int Large = 1_500_000;    // worth it

    readonly int before = get_num_threads();
    readonly DisposeScope scope = NewDisposeScope();

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void Operators_and_their_gradients_leave_the_number_of_threads_alone(long count)
    {
        set_num_threads(2);
        var x = rand(count).requires_grad_();

        (x * 2).relu().sum().backward();

        Assert.Equal(2, get_num_threads());
    }

    [Fact]
    public void An_operator_that_fails_leaves_it_alone_too()
    {
        set_num_threads(2);

        Assert.Throws<TorchException>(() => rand(Small).add(rand(Small - 1)));

        Assert.Equal(2, get_num_threads());
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void Gradients_do_not_depend_on_the_threads(long count)
    {
        var x = rand(count) - 0.5;

        var (one, two) = (Gradient(x, threads: 1), Gradient(x, threads: 2));

        Assert.True(one.equal(two).all().ToBoolean());
    }

    // Element by element, so that not even rounding may differ.
    static Tensor Gradient(Tensor x, int threads)
    {
        set_num_threads(threads);
        var seen = x.clone().requires_grad_();
        (nn.functional.leaky_relu(seen, 0.2) * seen).backward([ones_like(x)]);
        return seen.grad!;
    }

    public void Dispose()
    {
        scope.Dispose();
        set_num_threads(before);
    }
}
