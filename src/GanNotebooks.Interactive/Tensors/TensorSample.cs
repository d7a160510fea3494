using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Brings the numbers of a tensor to main memory, once, and of a big one only a part.
/// </summary>
static class TensorSample
{
    const long Most = 1 << 22;        // numbers; more would cost more than a glance may
    const long MostDrawn = 1 << 18;   // enough for any picture of a distribution

    /// <summary>Statistics over all numbers, or over one of <c>Stride</c> numbers of a big
    /// tensor.</summary>
    public static (Statistics Statistics, long Stride) Statistics(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var taken = Thin(tensor.detach(), Most);
        return (Read(taken), taken.numel() == 0 ? 1 : tensor.numel() / taken.numel());
    }

    /// <summary>All numbers, or evenly chosen ones of a big tensor.</summary>
    public static double[] Numbers(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return Span<double>(Thin(tensor.detach(), MostDrawn).to(float64)).ToArray();
    }

    /// <summary>A part that is copied cheaply: of a dense tensor every so many numbers; of
    /// another, which would have to be made dense first, every so many rows.</summary>
    static Tensor Thin(Tensor tensor, long most)
    {
        if (tensor.is_contiguous())
            tensor = tensor.reshape(-1);
        while (tensor.numel() > most)
        {
            var longest = Array.IndexOf(tensor.shape, tensor.shape.Max());
            var length = tensor.shape[longest];
            var step = Math.Min((tensor.numel() + most - 1) / most, length);
            tensor = tensor.slice(longest, 0, length, step);
        }
        return tensor;
    }

    static Statistics Read(Tensor taken) => taken.dtype switch
    {
        ScalarType.Float64 => GanNotebooks.Interactive.Statistics.Of(Span<double>(taken)),
        ScalarType.Int64 => GanNotebooks.Interactive.Statistics.Of(Span<long>(taken)),
        ScalarType.Int32 => GanNotebooks.Interactive.Statistics.Of(Span<int>(taken)),
        ScalarType.Byte => GanNotebooks.Interactive.Statistics.Of(Span<byte>(taken)),
        ScalarType.Float32 => GanNotebooks.Interactive.Statistics.Of(Span<float>(taken)),
        _ => GanNotebooks.Interactive.Statistics.Of(Span<float>(taken.to(float32))),
    };

    /// <summary>The numbers themselves; valid while the current dispose scope is open.</summary>
    static ReadOnlySpan<T> Span<T>(Tensor taken) where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(taken.cpu().contiguous().bytes);
}
