namespace GanNotebooks.Interactive;

/// <summary>Points in the plane that belong together.</summary>
/// <param name="Name">What they are.</param>
/// <param name="X">Their first coordinates.</param>
/// <param name="Y">Their second, as many.</param>
public sealed record PointCloud(string Name, float[] X, float[] Y);
