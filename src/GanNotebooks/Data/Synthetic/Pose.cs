namespace GanNotebooks.Data;

/// <summary>How a drawn thing is turned, slanted, sized and placed.</summary>
/// <param name="Angle">Radians.</param>
/// <param name="Slant">Shift along x for each unit of y.</param>
/// <param name="Size">1 fills the canvas.</param>
/// <param name="X">Of its middle.</param>
/// <param name="Y">Of its middle, down.</param>
readonly record struct Pose(double Angle, double Slant, double Size, double X, double Y)
{
    /// <summary>Where a point of the canvas lies in the thing's own coordinates.</summary>
    public (double X, double Y) Inside(double x, double y)
    {
        var (sin, cos) = Math.SinCos(Angle);
        var (dx, dy) = ((x - X) / Size, (y - Y) / Size);
        var (u, v) = (cos * dx + sin * dy, cos * dy - sin * dx);
        return (u + Slant * v, v);
    }
}
