using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Brings the numbers of a tensor to main memory, once, and of a big one only a part.
/// </summary>
static class TensorSample
{
    const long Most = 1 << 22;   // numbers; more would cost more than a glance may

    /// <summary>Statistics over all numbers, or over every <c>Stride</c>th of a big tensor.
    /// </summary>
    public static (Statistics Statistics, long Stride) Statistics(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var flat = tensor.detach().reshape(-1);
        var stride = Math.Max(1, (flat.numel() + Most - 1) / Most);
        if (stride > 1)
            flat = flat.slice(0, 0, flat.numel(), stride);
        return (Read(flat), stride);
    }

    static Statistics Read(Tensor flat) => flat.dtype switch
    {
        ScalarType.Float64 => GanNotebooks.Interactive.Statistics.Of(Numbers<double>(flat)),
        ScalarType.Int64 => GanNotebooks.Interactive.Statistics.Of(Numbers<long>(flat)),
        ScalarType.Int32 => GanNotebooks.Interactive.Statistics.Of(Numbers<int>(flat)),
        ScalarType.Byte => GanNotebooks.Interactive.Statistics.Of(Numbers<byte>(flat)),
        ScalarType.Float32 => GanNotebooks.Interactive.Statistics.Of(Numbers<float>(flat)),
        _ => GanNotebooks.Interactive.Statistics.Of(Numbers<float>(flat.to(float32))),
    };

    /// <summary>The numbers themselves; valid while the current dispose scope is open.</summary>
    static ReadOnlySpan<T> Numbers<T>(Tensor flat) where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(flat.cpu().contiguous().bytes);
}
