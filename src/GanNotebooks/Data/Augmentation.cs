using System.ComponentModel.DataAnnotations;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>Small changes that leave a picture what it is, so that a small set looks larger.
/// </summary>
/// <remarks>A batch's changes depend on the seed and the batch's place alone: a resumed run sees
/// the same ones, and libtorch's random numbers are left to the training. A GAN may learn to make
/// changed pictures; DiffAugment (Zhao et al. 2020) cannot leak so, as it changes the fakes too.
/// </remarks>
public sealed record Augmentation
{
    /// <summary>Whether every other picture, by chance, is mirrored left to right.</summary>
    public bool Flip { get; init; }

    /// <summary>Pixels by which a picture moves at most, along x and along y; its edge is drawn
    /// out.</summary>
    [Range(0, 1024)]
    public int Shift { get; init; }

    /// <summary>By how much a picture becomes brighter or darker at most; 2 is from black to
    /// white.</summary>
    [Range(0.0, 2.0)]
    public double Brightness { get; init; }

    /// <summary>Changed images, the same shape.</summary>
    /// <param name="images">(N, C, H, W), in [-1, 1].</param>
    /// <param name="seed">Same seed and place, same changes.</param>
    /// <param name="place">Which batch it is.</param>
    /// <param name="before">Images of the same batch that come before these, elsewhere.</param>
    /// <exception cref="ArgumentException">images has another shape.</exception>
    internal Tensor Apply(Tensor images, int seed, int place, int before = 0)
    {
        if (images.shape is not [var count, _, var height, var width])
            throw new ArgumentException(
                $"Augmentation got ({string.Join(", ", images.shape)}), expected images, "
                + "(N, C, H, W).");
        var random = new SplitMix64(seed, place);
        var (columns, rows) = (new long[count * width], new long[count * height]);
        var light = new float[count];
        for (var i = -before; i < count; i++)
        {
            var mirrored = random.Below(2) == 1 && Flip;
            var (across, down) = (Distance(), Distance());
            var brighter = (float)random.Uniform(-Brightness, Brightness);
            if (i < 0)
                continue;   // another shard's image
            Fill(columns.AsSpan((int)(i * width), (int)width), across, mirrored);
            Fill(rows.AsSpan((int)(i * height), (int)height), down, mirrored: false);
            light[i] = brighter;
        }

        using var scope = NewDisposeScope();
        var moved = images
            .gather(3, Index(columns, [count, 1, 1, width], images))
            .gather(2, Index(rows, [count, 1, height, 1], images));
        if (Brightness > 0)
            moved = (moved + tensor(light, [count, 1, 1, 1], device: images.device)).clamp(-1, 1);
        return moved.MoveToOuterDisposeScope();

        int Distance() => random.Below(2 * Shift + 1) - Shift;
    }

    /// <summary>From which column each column comes.</summary>
    static void Fill(Span<long> from, int distance, bool mirrored)
    {
        for (var i = 0; i < from.Length; i++)
        {
            var source = Math.Clamp(i - distance, 0, from.Length - 1);
            from[i] = mirrored ? from.Length - 1 - source : source;
        }
    }

    static Tensor Index(long[] places, long[] shape, Tensor images) =>
        tensor(places, shape, device: images.device).expand(images.shape);
}
