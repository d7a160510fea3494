using System.Runtime.InteropServices;
using GanNotebooks.Imaging;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>Samples as one PNG file: images side by side, points as a map of where they lie.
/// </summary>
static class SampleSheet
{
    const int MapSize = 512;

    /// <param name="path">The file.</param>
    /// <param name="samples">(N, C, H, W) in [-1, 1]; (N, 2), or (K, N, 2) for K maps side by
    /// side.</param>
    /// <param name="columns">Images in a row; as near to a square as can be without it.</param>
    public static void Write(string path, Tensor samples, int? columns = null)
    {
        var picture = samples.Dimensions switch
        {
            2 => Maps([samples]), 3 => Maps(samples.unbind()), _ => Grid(samples, columns),
        };
        File.WriteAllBytes(path + ".part", ImageCodec.Default.EncodePng(picture));
        File.Move(path + ".part", path, overwrite: true);
    }

    static Picture Grid(Tensor images, int? columns)
    {
        var count = checked((int)images.shape[0]);
        return ImageGrid.Of(images.ToImageValues(count), new GridOptions
        {
            Most = count, Columns = columns, Range = ValueRange.Signed,
        }).Picture;
    }

    // Dark dots on white.
    static Picture Maps(Tensor[] heaps)
    {
        var maps = new Picture(MapSize * heaps.Length, MapSize, 1);
        maps.Data.AsSpan().Fill(255);
        for (var place = 0; place < heaps.Length; place++)
            Draw(maps, MapSize * place, heaps[place]);
        return maps;
    }

    // A map reaches a little farther than the farthest point, so that no dot falls off it.
    static void Draw(Picture maps, int left, Tensor points)
    {
        var values = MemoryMarshal.Cast<byte, float>(points.detach().cpu().contiguous().bytes);
        var reach = 1f;
        foreach (var value in values)
            reach = Math.Max(reach, float.IsFinite(value) ? 1.1f * Math.Abs(value) : 0);
        for (var i = 0; i < values.Length; i += 2)
            if (float.IsFinite(values[i]) && float.IsFinite(values[i + 1]))
                Dot(maps, left + Place(values[i], reach), Place(-values[i + 1], reach));
    }

    static int Place(float value, float reach) => (int)((value / reach + 1) / 2 * (MapSize - 1));

    static void Dot(Picture map, int x, int y)
    {
        for (var row = y - 1; row <= y + 1; row++)
            for (var column = x - 1; column <= x + 1; column++)
                map[column, row][0] = (byte)(map[column, row][0] / 3);
    }
}
