using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Remedies;

public class InstanceNoiseTests
{
    [Theory, InlineData(0, 0.4), InlineData(50, 0.2), InlineData(100, 0), InlineData(999, 0)]
    public void It_falls_to_zero_on_a_straight_line(int step, double deviation)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var noise = new InstanceNoise(0.4, Steps: 100);
        Assert.Equal(deviation, noise.At(step), 1e-12);
        var samples = zeros(100, 100);
        // 10,000 numbers: the standard deviation is known to 0.7 %; five times that.
        Assert.Equal(deviation, noise.AddTo(samples, step).std().ToDouble(), 0.035 * deviation);
    }

    [Fact]
    public void Without_a_number_of_steps_it_stays() =>
        Assert.Equal(0.1, new InstanceNoise(0.1, Steps: 0).At(1_000_000));
}
