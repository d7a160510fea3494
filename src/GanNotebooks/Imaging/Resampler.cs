namespace GanNotebooks.Imaging;

/// <summary>Brings pictures to another size without aliasing.</summary>
/// <remarks>A triangle filter as wide as a target pixel is in the source (bilinear where the
/// picture grows), columns first, rows then; the numbers are Pillow's within rounding. Shrinking
/// without such a filter spoils what FID measures (Parmar et al. 2022, arXiv:2104.11222).
/// </remarks>
public static class Resampler
{
    /// <summary>The largest centred part of the picture that has the target's proportions, brought
    /// to the target's size.</summary>
    /// <param name="picture">Of any size.</param>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    public static Picture Fit(Picture picture, int width, int height)
    {
        if ((picture.Width, picture.Height) == (width, height))
            return picture;
        var scale = Math.Min((double)picture.Width / width, (double)picture.Height / height);
        var columns = Taps.Along(picture.Width, width, scale);
        var rows = Taps.Along(picture.Height, height, scale);
        var (first, last) = (rows[0].First, rows[^1].End);

        var channels = picture.Channels;
        var narrow = new float[(last - first) * width * channels];
        for (var y = first; y < last; y++)
            for (var x = 0; x < width; x++)
                Mix(picture.Data, y * picture.Width * channels, channels, columns[x],
                    narrow.AsSpan(((y - first) * width + x) * channels, channels));

        var target = new Picture(width, height, channels);
        Span<float> row = new float[width * channels];
        for (var y = 0; y < height; y++)
        {
            row.Clear();
            for (var i = 0; i < rows[y].Weights.Length; i++)
                Add(narrow.AsSpan((rows[y].First - first + i) * row.Length, row.Length),
                    rows[y].Weights[i], row);
            for (var i = 0; i < row.Length; i++)
                target.Data[y * row.Length + i] = (byte)Math.Clamp(row[i] + 0.5f, 0, 255);
        }
        return target;
    }

    static void Mix(byte[] source, int start, int channels, Taps taps, Span<float> pixel)
    {
        var at = start + taps.First * channels;
        foreach (var weight in taps.Weights)
            for (var channel = 0; channel < channels; channel++)
                pixel[channel] += weight * source[at++];
    }

    static void Add(ReadOnlySpan<float> source, float weight, Span<float> sum)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += weight * source[i];
    }

    /// <summary>Which source pixels make a target pixel, and how much of each.</summary>
    readonly record struct Taps(int First, float[] Weights)
    {
        public int End => First + Weights.Length;

        public static Taps[] Along(int from, int to, double scale)
        {
            var start = (from - to * scale) / 2;    // where the centred part begins
            var reach = Math.Max(scale, 1);
            return [.. Enumerable.Range(0, to).Select(i =>
            {
                var centre = start + (i + 0.5) * scale;
                var first = Math.Max((int)(centre - reach + 0.5), 0);
                var end = Math.Min((int)(centre + reach + 0.5), from);
                var weights = Enumerable.Range(first, end - first)
                    .Select(x => Math.Max(1 - Math.Abs(x - centre + 0.5) / reach, 0)).ToArray();
                var sum = weights.Sum();
                return new Taps(first, [.. weights.Select(weight => (float)(weight / sum))]);
            })];
        }
    }
}
