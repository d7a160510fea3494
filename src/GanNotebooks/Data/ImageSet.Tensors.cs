using static TorchSharp.torch;

namespace GanNotebooks.Data;

public sealed partial record ImageSet
{
    /// <inheritdoc/>
    public Tensor Pick(ReadOnlySpan<int> places, Device? device = null)
    {
        this.Check(places);
        var images = new ReadOnlyMemory<byte>[places.Length];
        for (var i = 0; i < places.Length; i++)
            images[i] = this[places[i]];
        return PixelTensor.Make(images, Shape, device);
    }

    /// <summary>The bytes of one image, (C, H, W).</summary>
    public ReadOnlyMemory<byte> this[int place] => Pixels.Slice(place * ImageSize, ImageSize);
}
