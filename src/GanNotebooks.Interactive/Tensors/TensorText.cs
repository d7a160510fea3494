using System.Globalization;
using GanNotebooks.Interactive.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>A tensor in one line.</summary>
static class TensorText
{
    const int Few = 10;   // up to so many elements all are written out

    /// <summary>Shape, type, place, size, statistics, what is suspicious, gradient; the values
    /// themselves when they are few.</summary>
    /// <param name="tensor">What to describe.</param>
    /// <param name="device">Where it came from; where it is without it.</param>
    public static string Line(Tensor tensor, Device? device = null)
    {
        var head = $"{Shape(tensor)} {Type(tensor.dtype)} on {device ?? tensor.device}, "
            + Words.Bytes(tensor.numel() * tensor.ElementSize);
        if (tensor.is_meta || tensor.is_complex())
            return $"{head} | {(tensor.is_meta ? "no data on meta" : "complex")}";
        if (tensor.numel() == 0)
            return $"{head} | empty";
        var parts = new List<string> { head };
        if (tensor.numel() <= Few)
            parts.Add(Values(tensor));
        if (tensor.numel() > 1)
            parts.Add(Numbers(tensor));
        if (tensor.requires_grad)
            parts.Add(Gradient(tensor));
        return string.Join(" | ", parts);
    }

    /// <summary><c>(64, 1, 28, 28)</c></summary>
    public static string Shape(Tensor tensor) => tensor.shape switch
    {
        [] => "scalar",
        [var n] => $"({n},)",
        var shape => $"({string.Join(", ", shape)})",
    };

    static string Numbers(Tensor tensor)
    {
        var (of, stride) = TensorSample.Statistics(tensor);
        var parts = new List<string>();
        if (!double.IsNaN(of.Mean))
            parts.Add($"min {Words.Number(of.Min)}, max {Words.Number(of.Max)}, "
                + $"mean {Words.Number(of.Mean)}, std {Words.Number(of.Std)} "
                + (of.Max > of.Min ? Sparkline.Draw(of.Histogram) : "all equal"));
        if (of.Zeros == of.Count)
            parts.Add("ALL ZERO");
        if (of.NaN > 0)
            parts.Add($"{Words.Count(of.NaN)} NaN!");
        if (of.Infinite > 0)
            parts.Add($"{Words.Count(of.Infinite)} Inf!");
        if (stride > 1)
            parts.Add($"from one element in {stride}");
        return string.Join(" | ", parts);
    }

    static string Values(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var flat = tensor.detach().cpu().reshape(-1);
        var values = tensor.dtype switch
        {
            ScalarType.Bool => flat.data<bool>().Select(value => value ? "true" : "false"),
            _ when tensor.is_integral() => flat.to(int64).data<long>()
                .Select(value => value.ToString(CultureInfo.InvariantCulture)),
            _ => flat.to(float64).data<double>().Select(Words.Number),
        };
        return tensor.Dimensions == 0 ? values.Single() : $"[{string.Join(", ", values)}]";
    }

    static string Gradient(Tensor tensor)
    {
        if (!tensor.is_leaf)
            return "part of a graph";
        if (tensor.grad is not { } gradient || gradient.numel() == 0)
            return "requires a gradient, has none yet";
        var of = TensorSample.Statistics(gradient).Statistics;
        var largest = Math.Max(Math.Abs(of.Min), Math.Abs(of.Max));
        return $"gradient: mean {Words.Number(of.Mean)}, std {Words.Number(of.Std)}, largest "
            + Words.Number(largest) + (of.NaN > 0 ? $", {Words.Count(of.NaN)} NaN!" : "");
    }

    static string Type(ScalarType type) => type switch
    {
        ScalarType.Byte => "uint8",
        ScalarType.ComplexFloat32 => "complex64",
        ScalarType.ComplexFloat64 => "complex128",
        _ => type.ToString().ToLowerInvariant(),
    };
}
