using GanNotebooks.Data;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Pictures of sets of points.</summary>
public static class PointSets
{
    const int Most = 2000;

    /// <summary>The first 2,000 points in the plane.</summary>
    /// <param name="set">What to draw.</param>
    public static Plane AsPlane(this PointSet set)
    {
        using var scope = NewDisposeScope();
        var places = Enumerable.Range(0, Math.Min(Most, set.Count)).ToArray();
        return Plane.Of((set.Name, set.Pick(places)));
    }
}
