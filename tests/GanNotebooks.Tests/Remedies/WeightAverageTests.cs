using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Remedies;
using GanNotebooks.Tests.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Remedies;

public sealed class WeightAverageTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Weights_that_jump_from_0_to_1_are_met_by_the_product_of_the_decays()
    {
        var (live, averaged) = (nn.Linear(1, 1), nn.Linear(1, 1));
        Set(0);
        var average = new WeightAverage(averaged, live, decay: 0.5);
        Set(1);
        var missing = 1.0;
        for (var step = 0; step < 12; step++)
        {
            average.Update(step);
            missing *= Math.Min(0.5, (1.0 + step) / (10 + step));
            Assert.Equal(1 - missing, averaged.weight.ToDouble(), 1e-6);   // float32
        }

        void Set(float value)
        {
            using var unrecorded = no_grad();
            live.weight.fill_(value);
        }
    }

    [Fact]
    public void An_average_changes_nothing_of_the_training_and_is_what_is_drawn_with()
    {
        using var plain = new VanillaGan(new() { BatchSize = 8 }, Images());
        double[] expected = [.. Train(plain)];
        using var averaged = new VanillaGan(new() { BatchSize = 8, Average = 0.99 }, Images());
        Assert.Equal(expected, Train(averaged));

        Assert.False(plain.Draw(4, 1).Equals(averaged.Draw(4, 1)));
        var average = averaged.Networks.Single(named => named.Name == "averaged generator").Network;
        Assert.All(average.parameters(), weight => Assert.False(weight.requires_grad));
        Assert.False(average.training);
        Assert.True(averaged.Generator.training);

        static IEnumerable<double> Train(VanillaGan gan) => Enumerable.Range(0, 3)
            .SelectMany(_ => gan.Step().Select(number => number.ToDouble()));
    }

    static Batches Images() => SmallImages.Set(24).Batches(8, seed: 1);
}
