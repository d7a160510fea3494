using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace GanNotebooks.Torch.Tests.Optimizers;

public class ParamGroupTests
{
    [Fact]
    public void Groups_move_at_their_own_rates()
    {
        using var scope = NewDisposeScope();
        var (slow, quick) = (nn.Linear(2, 1), nn.Linear(2, 1));
        using var optimizer = Adam([new ParamGroup(slow.parameters(), 0), new ParamGroup(quick.parameters(), 0.1)]);
        var before = slow.weight.clone();
        var quickBefore = quick.weight.clone();
        (slow.call(ones(1, 2)) + quick.call(ones(1, 2))).sum().backward();
        optimizer.step();
        Assert.True(slow.weight.Equals(before));
        // The first step of Adam is the rate, in the direction of the gradient's sign.
        Assert.True((quickBefore - 0.1).allclose(quick.weight, 1e-5, 1e-5));
    }

    [Fact]
    public void A_group_added_later_is_trained_like_the_first()
    {
        using var scope = NewDisposeScope();
        double[] Train(bool later)
        {
            manual_seed(2);
            var (first, last) = (nn.Linear(3, 4), nn.Linear(4, 1));
            using var optimizer = later ? Adam(first.parameters(), 0.01, 0.5)
                : Adam([.. first.parameters(), .. last.parameters()], 0.01, 0.5);
            if (later) optimizer.add_param_group(new ParamGroup(last.parameters(), 0.01));
            for (int i = 0; i < 5; i++)
            {
                optimizer.zero_grad();
                last.call(first.call(ones(2, 3)).tanh()).pow(2).sum().backward();
                optimizer.step();
            }
            return [.. first.parameters().Concat(last.parameters()).SelectMany(p => p.data<float>()).Select(v => (double)v)];
        }
        Assert.Equal(Train(later: false), Train(later: true));
    }

    [Fact]
    public void Mistakes_are_named()
    {
        using var net = nn.Linear(2, 1);
        using var optimizer = SGD(net.parameters(), 0.1);
        Assert.Contains("two groups", Assert.Throws<ArgumentException>(
            () => optimizer.add_param_group(new ParamGroup(net.parameters(), 0.1))).Message);
        Assert.Contains("got none", Assert.Throws<ArgumentException>(() => Adam(Array.Empty<TorchSharp.Modules.Parameter>(), 0.1)).Message);
        Assert.Contains("beta1", Assert.Throws<ArgumentOutOfRangeException>(() => Adam(net.parameters(), beta1: 1)).Message);
        Assert.Contains("-1", Assert.Throws<ArgumentException>(() => Adam(net.parameters(), -1)).Message);
    }
}
