using System.Globalization;

namespace GanNotebooks.Imaging;

/// <summary>Which number is black and which is white.</summary>
/// <param name="Low">Drawn black.</param>
/// <param name="High">Drawn white.</param>
public readonly record struct ValueRange(float Low, float High)
{
    const float Slack = 0.05f;      // what a value may stick out and still belong to the range
    const float DarkestByte = 32;   // images of bytes hold something brighter than this

    /// <summary>[-1, 1], where tanh puts its pixels.</summary>
    public static ValueRange Signed { get; } = new(-1, 1);

    /// <summary>[0, 1], where the logistic function puts its pixels.</summary>
    public static ValueRange Unit { get; } = new(0, 1);

    /// <summary>[0, 255], as in a file.</summary>
    public static ValueRange Bytes { get; } = new(0, 255);

    /// <summary>The customary range that holds the values best: [0, 1], [-1, 1] or [0, 255]; the
    /// values' own range where none fits.</summary>
    /// <param name="minimum">The smallest finite value.</param>
    /// <param name="maximum">The largest finite value.</param>
    public static ValueRange Detect(float minimum, float maximum)
    {
        if (minimum >= 0 && maximum <= 1)
            return Unit;
        if (minimum >= -1 - Slack && maximum <= 1 + Slack)
            return Signed;
        if (minimum >= 0 && maximum is > DarkestByte and <= 255)
            return Bytes;
        return new(minimum, maximum);
    }

    /// <summary>0 for <see cref="Low"/>, 255 for <see cref="High"/>, clamped. A range without
    /// width is mid grey.</summary>
    public byte ToByte(float value)
    {
        if (!(High > Low))
            return 128;
        var share = Math.Clamp(((double)value - Low) / ((double)High - Low), 0, 1);
        return (byte)(share * 255 + 0.5);
    }

    /// <summary>Whether the value is drawn darker or brighter than it is.</summary>
    public bool Clips(float value) => value < Low || value > High;

    /// <summary><c>[-1, 1]</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{Low:G3}, {High:G3}]");
}
