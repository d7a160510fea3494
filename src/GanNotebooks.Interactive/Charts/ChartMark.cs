namespace GanNotebooks.Interactive;

/// <summary>A dashed line across all panels.</summary>
/// <param name="X">Where.</param>
/// <param name="Text">Why.</param>
public sealed record ChartMark(double X, string Text);
