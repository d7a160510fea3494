using System.Runtime.CompilerServices;

namespace GanNotebooks.Imaging;

/// <summary>Turns numbers into the pixels of a grid.</summary>
/// <remarks>The loops are optimised at once, as a first grid is worth waiting for no longer than
/// a hundredth.</remarks>
static class GridPainter
{
    /// <summary>Not a number: magenta, which no grey image holds.</summary>
    static readonly byte[] NaNColor = [255, 0, 255, 255];

    /// <summary>Infinite: orange.</summary>
    static readonly byte[] InfiniteColor = [255, 140, 0, 255];

    public static Picture Paint(ImageGrid grid, ImageValues images, bool color)
    {
        var drawn = images.Values.Span[..(grid.Shown * images.ImageSize)];
        Count(grid, drawn);
        color |= images.Channels > 1 || grid.NaN + grid.Infinite > 0;
        var picture = new Picture(grid.Size.Width, grid.Size.Height, color ? 4 : 2);
        var cell = new byte[images.Height * images.Width * picture.Channels];
        for (var i = 0; i < grid.Shown; i++)
        {
            if (color)
                FillColor(cell, images[i], images.Channels, grid.Range);
            else
                FillGrey(cell, images[i], grid.Range);
            Blit(picture, cell, grid, i, images.Width);
        }
        return picture;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Count(ImageGrid grid, ReadOnlySpan<float> values)
    {
        foreach (var value in values)
            if (float.IsNaN(value))
                grid.NaN++;
            else if (float.IsInfinity(value))
                grid.Infinite++;
            else if (grid.Range.Clips(value))
                grid.Clipped++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void FillGrey(Span<byte> cell, ReadOnlySpan<float> values, ValueRange range)
    {
        for (var i = 0; i < values.Length; i++)
        {
            cell[2 * i] = range.ToByte(values[i]);
            cell[2 * i + 1] = 255;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void FillColor(
        Span<byte> cell, ReadOnlySpan<float> values, int channels, ValueRange range)
    {
        var plane = values.Length / channels;
        for (var i = 0; i < plane; i++)
        {
            var pixel = cell.Slice(4 * i, 4);
            pixel[3] = 255;
            for (var c = 0; c < channels; c++)
                pixel[c] = range.ToByte(values[c * plane + i]);
            if (channels == 1)
                pixel[1] = pixel[2] = pixel[0];
            for (var c = 0; c < channels; c++)
                if (!float.IsFinite(values[c * plane + i]))
                    (float.IsNaN(values[c * plane + i]) ? NaNColor : InfiniteColor)
                        .CopyTo(pixel);
        }
    }

    /// <summary>Copies a cell to its place, each pixel <c>Scale</c> times in both directions.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Blit(Picture target, byte[] cell, ImageGrid grid, int index, int width)
    {
        var (left, top) = grid.Corner(index);
        var (channels, scale) = (target.Channels, grid.Scale);
        var stride = target.Width * channels;
        var length = grid.CellWidth * channels;
        for (var y = 0; y < grid.CellHeight / scale; y++)
        {
            var start = (top + y * scale) * stride + left * channels;
            var line = target.Data.AsSpan(start, length);
            for (var x = 0; x < width; x++)
            {
                var pixel = cell.AsSpan((y * width + x) * channels, channels);
                for (var k = 0; k < scale; k++)
                    pixel.CopyTo(line[((x * scale + k) * channels)..]);
            }
            for (var k = 1; k < scale; k++)
                line.CopyTo(target.Data.AsSpan(start + k * stride, length));
        }
    }
}
