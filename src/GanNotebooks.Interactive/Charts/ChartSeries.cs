namespace GanNotebooks.Interactive;

/// <summary>A named line.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="X">Places, ascending.</param>
/// <param name="Y">Values, one for each place; NaN interrupts the line.</param>
/// <param name="Color">Which of the colours, from 0; colours repeat.</param>
public sealed record ChartSeries(string Name, double[] X, double[] Y, int Color)
{
    /// <summary>Whether the line is dashed, as that of a second run.</summary>
    public bool Dashed { get; init; }

    /// <summary>Whether the area down to 0 is filled, as that of a histogram.</summary>
    public bool Filled { get; init; }
}
