using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>New parameters, drawn in PyTorch's order so that the same seed gives the same
/// network.</summary>
internal static class Fresh
{
    /// <summary>A parameter whose memory is not filled yet.</summary>
    internal static Parameter Parameter(ReadOnlySpan<long> shape, ScalarType? dtype, Device? device)
    {
        using var data = empty(shape, dtype, device);
        return new Parameter(data);
    }

    /// <summary>A parameter that holds one value everywhere.</summary>
    internal static Parameter Parameter(ReadOnlySpan<long> shape, double value, ScalarType? dtype,
        Device? device)
    {
        var parameter = Parameter(shape, dtype, device);
        nn.init.constant_(parameter, value);
        return parameter;
    }

    /// <summary>The table of an embedding: standard normal, one row zero if there is one to
    /// be.</summary>
    internal static Parameter Table(long count, long dim, long? zero, ScalarType? dtype,
        Device? device)
    {
        var table = Parameter([count, dim], dtype, device);
        nn.init.normal_(table);
        if (zero is not { } index) return table;
        using var _ = no_grad();
        using var row = table.select(0, index);
        row.zero_();
        return table;
    }

    /// <summary>What Linear and the convolutions begin with: weight by Kaiming's rule with
    /// a = sqrt(5), which is uniform in +-1/sqrt(fan in), and the bias in the same
    /// bounds.</summary>
    internal static void InitializeLikePyTorch(Tensor weight, Tensor? bias)
    {
        nn.init.kaiming_uniform_(weight, a: Math.Sqrt(5));
        if (bias is null) return;
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        nn.init.uniform_(bias, -bound, bound);
    }
}
