namespace GanNotebooks.Interactive;

/// <summary>A named line.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="X">Places, ascending.</param>
/// <param name="Y">Values, one for each place; NaN interrupts the line.</param>
/// <param name="Color">Which of the colours, from 0; colours repeat.</param>
public sealed record ChartSeries(string Name, double[] X, double[] Y, int Color);
