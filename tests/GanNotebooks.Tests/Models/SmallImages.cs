using GanNotebooks.Data;

namespace GanNotebooks.Tests.Models;

/// <summary>Images of a formula, so that the golden scripts make the same.</summary>
static class SmallImages
{
    /// <summary>Grey or colour squares of three classes.</summary>
    internal static ImageSet Set(int count, int channels = 1, int size = 16)
    {
        var pixels = new byte[count * channels * size * size];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)((i * 37 + i / 16 * 11 + i / 256 * 5) % 256);
        return new ImageSet
        {
            Name = "small images",
            Licence = "CC0-1.0",
            Source = "a formula",
            ClassNames = ["a", "b", "c"],
            Pixels = pixels,
            Labels = Enumerable.Range(0, count).Select(i => (byte)(i % 3)).ToArray(),
            Channels = channels,
            Height = size,
            Width = size,
        };
    }
}
