using GanNotebooks.Data;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>Images of a formula, so that the peers' scripts make the same.</summary>
static class Patterns
{
    const int Count = 512;

    /// <summary>Squares of one class.</summary>
    /// <param name="channels">1 or 3.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="shift">Added to every byte, for other images of the kind.</param>
    internal static ImageSet Set(int channels, int size, int shift = 0)
    {
        var pixels = new byte[Count * channels * size * size];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i * 37 + i / 16 * 11 + i / 256 * 5 + shift);
        return new ImageSet
        {
            Name = "patterns",
            Licence = "CC0-1.0",
            Source = "a formula",
            ClassNames = ["pattern"],
            Pixels = pixels,
            Labels = new byte[Count],
            Channels = channels,
            Height = size,
            Width = size,
        };
    }
}
