using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Imaging;

/// <summary>From tensors to images.</summary>
public static class TensorImages
{
    /// <summary>The numbers of the first images of a tensor, on any device, copied once.
    /// </summary>
    /// <param name="images">(N, 1|3|4, H, W), (N, H, W), (1|3|4, H, W) or (H, W), of real numbers.
    /// </param>
    /// <param name="most">How many images are taken; the others are only counted.</param>
    /// <exception cref="ArgumentException">The shape is none of these.</exception>
    public static ImageValues ToImageValues(this Tensor images, int most = 64)
    {
        if (Layout(images.shape) is not var (count, channels, height, width))
            throw new ArgumentException(
                $"A tensor of shape ({string.Join(", ", images.shape)}) is no batch of images: "
                + "expected (N, 1|3|4, H, W), (N, H, W), (1|3|4, H, W) or (H, W). "
                + "For flat images, say so first: x.view(-1, 1, 28, 28).");
        using var scope = NewDisposeScope();
        var all = images.detach().reshape(count, channels, height, width);
        var taken = all.narrow(0, 0, Math.Min(count, most)).to(float32).cpu().contiguous();
        var values = MemoryMarshal.Cast<byte, float>(taken.bytes).ToArray();
        return new(values, (int)channels, (int)height, (int)width, count)
        {
            Range = images.dtype == uint8 ? ValueRange.Bytes : null,
        };
    }

    /// <summary>How a shape reads as images; null when it does not.</summary>
    internal static (long Count, long Channels, long Height, long Width)? Layout(long[] shape) =>
        shape switch
        {
            [var n, 1 or 3 or 4, > 0, > 0] => (n, shape[1], shape[2], shape[3]),
            [1 or 3 or 4, > 0, > 0] => (1, shape[0], shape[1], shape[2]),
            [var n, > 0, > 0] => (n, 1, shape[1], shape[2]),
            [> 0, > 0] => (1, 1, shape[0], shape[1]),
            _ => null,
        };
}
