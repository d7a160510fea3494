using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GanNotebooks.Imaging;

/// <summary>Brings pictures to another size without aliasing.</summary>
/// <remarks>A triangle filter as wide as a target pixel is in the source (bilinear where the
/// picture grows), rows first, columns then; the numbers are Pillow's within rounding. Shrinking
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

        var (stride, channels) = (picture.Width * picture.Channels, picture.Channels);
        var target = new Picture(width, height, channels);
        // A vector longer, as whole vectors are read from the one and written to the other.
        var row = new float[stride + Vector128<float>.Count];
        var line = new byte[width * channels + sizeof(uint)];
        for (var y = 0; y < height; y++)
        {
            row.AsSpan().Clear();
            for (var i = 0; i < rows[y].Weights.Length; i++)
                Add(picture.Data.AsSpan((rows[y].First + i) * stride, stride),
                    rows[y].Weights[i], row);
            for (var x = 0; x < width; x++)
                MemoryMarshal.Write(line.AsSpan(x * channels), Mix(row, columns[x], channels));
            line.AsSpan(0, width * channels).CopyTo(target.Data.AsSpan(y * width * channels));
        }
        return target;
    }

    static void Add(ReadOnlySpan<byte> source, float weight, Span<float> sum)
    {
        var quarter = Vector<float>.Count;
        var i = 0;
        for (; i + WideBytes.Count <= source.Length; i += WideBytes.Count)
        {
            WideBytes.Read(source[i..], out var a, out var b, out var c, out var d);
            var to = sum[i..];
            (new Vector<float>(to) + a * weight).CopyTo(to);
            (new Vector<float>(to[quarter..]) + b * weight).CopyTo(to[quarter..]);
            (new Vector<float>(to[(2 * quarter)..]) + c * weight).CopyTo(to[(2 * quarter)..]);
            (new Vector<float>(to[(3 * quarter)..]) + d * weight).CopyTo(to[(3 * quarter)..]);
        }
        for (; i < source.Length; i++)
            sum[i] += weight * source[i];
    }

    // The bytes of one pixel's channels; those beyond its last channel mean nothing.
    static uint Mix(ReadOnlySpan<float> row, Taps taps, int channels)
    {
        var sum = Vector128.Create(0.5f);
        var from = row[(taps.First * channels)..];
        for (var i = 0; i < taps.Weights.Length; i++)
            sum += Vector128.Create(from[(i * channels)..]) * taps.Weights[i];
        var values = Vector128.ConvertToInt32(Vector128.Min(
            Vector128.Max(sum, Vector128<float>.Zero), Vector128.Create(255f)));
        var halves = Vector128.Narrow(values, values).AsUInt16();
        return Vector128.Narrow(halves, halves).AsUInt32().ToScalar();
    }

    /// <summary>Which source pixels make a target pixel, and how much of each.</summary>
    readonly record struct Taps(int First, float[] Weights)
    {
        public static Taps[] Along(int from, int to, double scale)
        {
            var start = (from - to * scale) / 2;    // where the centred part begins
            var reach = Math.Max(scale, 1);
            var taps = new Taps[to];
            for (var i = 0; i < to; i++)
            {
                var centre = start + (i + 0.5) * scale;
                var first = Math.Max((int)(centre - reach + 0.5), 0);
                var end = Math.Min((int)(centre + reach + 0.5), from);
                taps[i] = new(first, Triangle(first - centre + 0.5, reach, end - first));
            }
            return taps;
        }

        // Its heights at so many places, the first of which is so far from its middle; 1 in sum.
        static float[] Triangle(double first, double reach, int count)
        {
            Span<double> heights = count <= 64 ? stackalloc double[count] : new double[count];
            var sum = 0.0;
            for (var i = 0; i < count; i++)
                sum += heights[i] = Math.Max(1 - Math.Abs(first + i) / reach, 0);
            var weights = new float[count];
            for (var i = 0; i < count; i++)
                weights[i] = (float)(heights[i] / sum);
            return weights;
        }
    }
}
