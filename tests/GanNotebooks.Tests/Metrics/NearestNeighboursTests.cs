using GanNotebooks.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Metrics;

public sealed class NearestNeighboursTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Neighbours_come_the_nearest_first()
    {
        var references = tensor(new float[] { 0, 10, 4 }, [3, 1]);
        var found = NearestNeighbours.Of(tensor(new float[] { 1, 9 }, [2, 1]), references, k: 2);
        Assert.Equal([1, 3, 1, 5], found.Distances.data<double>().ToArray());
        Assert.Equal([0, 2, 1, 2], found.Indices.data<long>().ToArray());
    }

    [Fact]
    public void Many_queries_are_answered_in_parts_with_the_same_result()
    {
        manual_seed(2);
        var (queries, references) = (randn(2_500, 3), randn(40, 3));
        var found = NearestNeighbours.Of(queries, references);
        var alone = NearestNeighbours.Of(queries[1_700..1_701], references);
        Assert.Equal(2_500, found.Indices.shape[0]);
        Assert.Equal(alone.Indices[0, 0].ToInt64(), found.Indices[1_700, 0].ToInt64());
    }

    [Fact]
    public void A_radius_leaves_the_sample_itself_out() => Assert.Equal([1, 1, 4],
        NearestNeighbours.Radii(tensor(new float[] { 0, 1, 5 }, [3, 1]), 1)
            .data<double>().ToArray());

    [Fact]
    public void Other_shapes_than_the_references_are_refused() => Assert.Equal(
        "NearestNeighbours: real samples hold 2 numbers each, fake ones 3. "
        + "Give both the same shape.",
        Assert.Throws<ArgumentException>(
            () => NearestNeighbours.Of(zeros(4, 3), zeros(5, 2))).Message);

    [Fact]
    public void A_copying_generator_has_no_memorisation_distance_and_an_inventing_one_has_1()
    {
        manual_seed(3);
        var (training, unseen, fake) = (randn(2_000, 2), randn(2_000, 2), randn(2_000, 2));
        Assert.Equal(0, Memorisation.Of(training, unseen, training[..500]), 1e-6);
        // Means over 2,000 distances that spread about as much as their mean: 5 sigma.
        Assert.Equal(1, Memorisation.Of(training, unseen, fake), 0.2);
    }
}
