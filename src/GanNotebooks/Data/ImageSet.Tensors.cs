using static TorchSharp.torch;

namespace GanNotebooks.Data;

public sealed partial class ImageSet
{
    /// <summary>What a byte becomes: 0 is -1, 255 is 1, where tanh puts its pixels.</summary>
    static readonly float[] s_scaled =
        [.. Enumerable.Range(0, 256).Select(value => (float)(value / 127.5 - 1))];

    /// <inheritdoc/>
    public Tensor Pick(ReadOnlySpan<int> places, Device? device = null)
    {
        this.Check(places);
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
}
