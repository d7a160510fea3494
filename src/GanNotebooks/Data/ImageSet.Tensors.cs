using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Data;

public sealed partial class ImageSet
{
    /// <summary>What a byte becomes: 0 is -1, 255 is 1, where tanh puts its pixels.</summary>
    static readonly float[] s_scaled =
        [.. Enumerable.Range(0, 256).Select(value => (float)(value / 127.5 - 1))];

    /// <summary>All images: (N, C, H, W), float32 in [-1, 1].</summary>
    public Tensor ToTensor(Device? device = null) =>
        Pick([.. Enumerable.Range(0, Count)], device);

    /// <summary>Some images, in the order asked for: (places, C, H, W), float32 in [-1, 1].
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no image at a place.</exception>
    public Tensor Pick(ReadOnlySpan<int> places, Device? device = null)
    {
        Check(places);
        var values = new float[places.Length * ImageSize];
        var pixels = Pixels.Span;
        for (var i = 0; i < places.Length; i++)
        {
            var source = pixels.Slice(places[i] * ImageSize, ImageSize);
            var target = values.AsSpan(i * ImageSize, ImageSize);
            for (var k = 0; k < source.Length; k++)
                target[k] = s_scaled[source[k]];
        }
        return tensor(values, [places.Length, Channels, Height, Width], device: device);
    }

    /// <summary>The classes of some images: (places), int64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no image at a place.</exception>
    public Tensor PickLabels(ReadOnlySpan<int> places, Device? device = null)
    {
        Check(places);
        var values = new long[places.Length];
        for (var i = 0; i < places.Length; i++)
            values[i] = Labels.Span[places[i]];
        return tensor(values, [places.Length], device: device);
    }

    /// <summary>Batches without end, in an order that depends on the seed alone.</summary>
    /// <param name="size">Images in a batch.</param>
    /// <param name="seed">Same seed, same batches, on every machine.</param>
    /// <param name="device">Where the tensors are to lie; main memory without it.</param>
    /// <exception cref="ArgumentOutOfRangeException">size is below 1 or above the count.
    /// </exception>
    public Batches Batches(int size, int seed, Device? device = null) =>
        new(this, size, seed, device);

    void Check(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            if ((uint)place >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(places),
                    $"{Name} has no image {place}; it has {Count}, counted from 0.");
    }
}
