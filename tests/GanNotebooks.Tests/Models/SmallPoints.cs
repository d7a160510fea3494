using GanNotebooks.Data;

namespace GanNotebooks.Tests.Models;

/// <summary>Points of a formula, so that the golden scripts make the same.</summary>
static class SmallPoints
{
    /// <summary>Points in [-1, 1] x [-1, 1], of three classes.</summary>
    internal static PointSet Set(int count) => new()
    {
        Name = "small points",
        Points = Enumerable.Range(0, count).SelectMany(i => new[]
        {
            (float)(i * 37 % 101 / 50.0 - 1), (float)(i * 61 % 97 / 48.0 - 1),
        }).ToArray(),
        Labels = Enumerable.Range(0, count).Select(i => (byte)(i % 3)).ToArray(),
        ClassNames = ["a", "b", "c"],
    };
}
