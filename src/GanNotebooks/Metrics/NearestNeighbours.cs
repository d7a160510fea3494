using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>The samples of one heap that are nearest to each sample of another: beside a generated
/// image, the training images that it could be a copy of.</summary>
/// <param name="Distances">Euclidean, the nearest first, (N, k), float64.</param>
/// <param name="Indices">The neighbours' places among the references, (N, k), int64.</param>
public sealed record NearestNeighbours(Tensor Distances, Tensor Indices) : IDisposable
{
    const int Part = 1000;   // queries at once: 60,000 references take half a gigabyte then

    /// <summary>Looks for neighbours in the space of pixels or of features.</summary>
    /// <param name="queries">(N, ...): whose neighbours.</param>
    /// <param name="references">(M, ...): among whom; computed in float64 in main memory.</param>
    /// <param name="k">How many for each.</param>
    /// <returns>Its tensors belong to the current dispose scope, or else to the caller.</returns>
    /// <exception cref="ArgumentException">The references are fewer than k, shapes differ, or there
    /// is NaN or infinity.</exception>
    public static NearestNeighbours Of(Tensor queries, Tensor references, int k = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        using var scope = NewDisposeScope();
        var from = Rows.Of(queries, atLeast: 1);
        var among = Rows.Of(references, atLeast: k);
        Rows.RequireSameWidth(among, from);
        var (distances, indices) = (new List<Tensor>(), new List<Tensor>());
        foreach (var part in from.split(Part))
        {
            using var inner = NewDisposeScope();
            var (near, places) = cdist(part, among).topk(k, dim: 1, largest: false);
            distances.Add(near.MoveToOuterDisposeScope());
            indices.Add(places.MoveToOuterDisposeScope());
        }
        return new(cat(distances).MoveToOuterDisposeScope(),
            cat(indices).MoveToOuterDisposeScope());
    }

    /// <summary>Each sample's distance to its k-th neighbour among the others of its own heap, (N),
    /// float64.</summary>
    /// <param name="samples">(N, ...), more than k.</param>
    /// <param name="k">1 for the nearest.</param>
    /// <exception cref="ArgumentException">They are not more than k.</exception>
    public static Tensor Radii(Tensor samples, int k)
    {
        using var scope = NewDisposeScope();
        var rows = Rows.Of(samples, atLeast: k + 1);
        return Of(rows, rows, k + 1).Distances[.., k].MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Distances.Dispose();
        Indices.Dispose();
    }
}
