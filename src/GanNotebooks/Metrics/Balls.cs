using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Which samples lie in the balls round others.</summary>
/// <param name="Covered">The share of queries in at least one ball.</param>
/// <param name="PerQuery">Balls that a query is in, on average.</param>
/// <param name="Occupied">The share of balls with at least one query inside.</param>
sealed record Balls(double Covered, double PerQuery, double Occupied)
{
    const int Part = 1000;   // queries at once, to bound the memory

    /// <summary>Looks into the balls round <paramref name="centres"/>, each as large as the
    /// distance to its k-th neighbour among them.</summary>
    /// <param name="centres">(N, D), more than k.</param>
    /// <param name="queries">(M, D).</param>
    /// <param name="k">Which neighbour.</param>
    internal static Balls Inside(Tensor centres, Tensor queries, int k)
    {
        using var scope = NewDisposeScope();
        var around = Rows.Of(centres, atLeast: k + 1);
        var points = Rows.Of(queries, atLeast: 1);
        Rows.RequireSameWidth(around, points);
        var radii = NearestNeighbours.Radii(around, k);                       // (N)
        var perCentre = zeros_like(radii, dtype: int64);
        var (covered, total) = (0L, 0L);
        foreach (var part in points.split(Part))
        {
            using var inner = NewDisposeScope();
            var inside = cdist(part, around) <= radii;                         // (M, N)
            covered += inside.any(1).sum().ToInt64();
            total += inside.sum().ToInt64();
            perCentre.add_(inside.sum([0L]));
        }
        var count = (double)points.shape[0];
        return new(covered / count, total / count,
            perCentre.gt(0).to(float64).mean().ToDouble());
    }
}
