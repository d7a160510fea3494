using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Tensors;

public class RandomStateTests
{
    [Fact]
    public void A_restored_state_repeats_the_numbers()
    {
        using var scope = NewDisposeScope();
        manual_seed(9);
        randn(3);
        var state = random.get_rng_state();
        var first = randn(5);
        nn.Dropout().call(ones(100));
        random.set_rng_state(state);
        Assert.True(first.Equals(randn(5)));
        Assert.Equal(9, random.initial_seed());
    }

    [Fact]
    public void A_generator_of_its_own_neither_hears_nor_disturbs_the_default_one()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var expected = randn(4);
        manual_seed(1);
        using var own = new torch.Generator(7);
        var mine = randn([4], generator: own);
        Assert.True(expected.Equals(randn(4)));
        own.manual_seed(7);
        Assert.True(mine.Equals(randn([4], generator: own)));
        Assert.True(randperm(20, generator: own.manual_seed(3)).Equals(randperm(20, generator: own.manual_seed(3))));
    }

    [Fact]
    public void A_damaged_state_is_refused()
    {
        using var state = zeros([10], uint8);
        Assert.Throws<TorchException>(() => random.set_rng_state(state));
    }
}
