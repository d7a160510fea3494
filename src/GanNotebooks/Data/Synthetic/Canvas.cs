namespace GanNotebooks.Data;

/// <summary>A square on which shapes are drawn by their signed distance, with smooth edges.
/// </summary>
/// <param name="size">Rows and columns of pixels.</param>
/// <param name="channels">1 or 3.</param>
/// <remarks>Shapes live in [-1, 1] x [-1, 1], y pointing down.</remarks>
sealed class Canvas(int size, int channels)
{
    /// <summary>(C, H, W).</summary>
    public byte[] Pixels { get; } = new byte[channels * size * size];

    /// <summary>Paints where the distance is below 0; half of a pixel's width on both sides of
    /// the edge is blended.</summary>
    /// <param name="distance">From a point to the shape's edge, negative inside.</param>
    /// <param name="colour">One value a channel, 0 to 1.</param>
    public void Paint(Func<double, double, double> distance, params ReadOnlySpan<double> colour)
    {
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
            {
                var inside = -distance(Centre(column), Centre(row)) * size / 2 + 0.5;
                if (inside > 0)
                    Blend(row * size + column, Math.Min(inside, 1), colour);
            }
    }

    double Centre(int pixel) => (pixel + 0.5) * 2 / size - 1;

    void Blend(int pixel, double share, ReadOnlySpan<double> colour)
    {
        for (var channel = 0; channel < channels; channel++)
        {
            ref var value = ref Pixels[channel * size * size + pixel];
            value = (byte)Math.Round(value + share * (255 * colour[channel] - value));
        }
    }
}
