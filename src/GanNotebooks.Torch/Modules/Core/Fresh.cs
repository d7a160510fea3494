using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>New parameters, drawn in PyTorch's order so that the same seed gives the same network.</summary>
internal static class Fresh
{
    internal static Parameter Parameter(ReadOnlySpan<long> shape, ScalarType? dtype, Device? device)
    {
        using var data = empty(shape, dtype, device);
        return new Parameter(data);
    }

    /// <summary>What Linear and the convolutions begin with: weight by Kaiming's rule with
    /// a = sqrt(5), which is uniform in +-1/sqrt(fan in), and the bias in the same bounds.</summary>
    internal static void InitializeLikePyTorch(Tensor weight, Tensor? bias)
    {
        nn.init.kaiming_uniform_(weight, a: Math.Sqrt(5));
        if (bias is null) return;
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        nn.init.uniform_(bias, -bound, bound);
    }
}
