using GanNotebooks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Layers;

public sealed class FourierFeaturesTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    // Rahimi and Recht 2007: of N(0, s^2) frequencies the mean product tends to
    // exp(-2 pi^2 s^2 d^2) at distance d; of 20,000 its standard error is 0.005 at most.
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    public void Their_product_is_a_gaussian_of_the_distance(double distance)
    {
        manual_seed(5);
        using var layer = new FourierFeatures(2, 20_000, deviation: 1.5);
        var features = layer.call(tensor([0.3f, -0.4f, 0.3f, -0.4f + (float)distance], [2, 2]));
        Assert.Equal([2, 40_000], features.shape);
        Assert.Equal(Math.Exp(-2 * Math.Pow(Math.PI * 1.5 * distance, 2)),
            (features[0] * features[1]).sum().ToDouble() / 20_000, 0.02);
    }

    [Fact]
    public void The_frequencies_are_saved_and_not_learnt()
    {
        using var layer = new FourierFeatures(2, 8, deviation: 1);
        Assert.Empty(layer.parameters());
        Assert.Equal([2, 8], layer.state_dict()["frequencies"].shape);
    }
}
