using System.Numerics;
using GanNotebooks.Imaging;
using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>Makes tensors of images that are held as bytes.</summary>
static class PixelTensor
{
    const int ShareOfThread = 1 << 20;   // bytes below which a second thread costs more

    /// <summary>(images, C, H, W), float32: byte / 127.5 - 1, so 0 is -1 and 255 is 1, where
    /// tanh puts its pixels; the same numbers that libtorch's own operators would give.</summary>
    /// <param name="images">One for each image, each with as many bytes as the shape says.</param>
    /// <param name="shape">(C, H, W).</param>
    /// <param name="device">Where the tensor is to lie.</param>
    public static unsafe Tensor Make(
        IReadOnlyList<ReadOnlyMemory<byte>> images, IReadOnlyList<int> shape, Device? device)
    {
        var size = shape[0] * shape[1] * shape[2];
        var made = empty([images.Count, .. shape.Select(side => (long)side)], float32);
        fixed (byte* start = made.bytes)
        {
            HugePages.Ask(start, made.numel() * sizeof(float));
            var target = (float*)start;
            var threads = Math.Min(
                Environment.ProcessorCount, (int)((long)images.Count * size / ShareOfThread));
            if (threads > 1)
                Parallel.For(0, threads, thread => Fill(
                    (int)((long)images.Count * thread / threads),
                    (int)((long)images.Count * (thread + 1) / threads)));
            else
                Fill(0, images.Count);

            void Fill(int from, int to)
            {
                for (var i = from; i < to; i++)
                    Scale(images[i].Span, new(target + (long)i * size, size));
            }
        }
        if (device is null || device.type == TorchSharp.DeviceType.CPU)
            return made;
        using (made)
            return made.to(device);
    }

    static void Scale(ReadOnlySpan<byte> bytes, Span<float> target)
    {
        var (half, one) = (new Vector<float>(127.5f), Vector<float>.One);
        var quarter = Vector<float>.Count;
        var i = 0;
        for (; i + WideBytes.Count <= bytes.Length; i += WideBytes.Count)
        {
            WideBytes.Read(bytes[i..], out var a, out var b, out var c, out var d);
            (a / half - one).CopyTo(target[i..]);
            (b / half - one).CopyTo(target[(i + quarter)..]);
            (c / half - one).CopyTo(target[(i + 2 * quarter)..]);
            (d / half - one).CopyTo(target[(i + 3 * quarter)..]);
        }
        for (; i < bytes.Length; i++)
            target[i] = bytes[i] / 127.5f - 1;
    }
}
