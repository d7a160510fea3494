using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Instance normalisation: every channel of every sample to mean 0 and variance 1, by its
/// own pixels.</summary>
/// <remarks>
/// Train and eval behave alike unless running averages are kept: then eval() uses those.
/// y = (x - mean) / sqrt(var + eps) * weight + bias. Source: Ulyanov et al. 2016.
/// </remarks>
public abstract class InstanceNorm : NormBase
{
    readonly int spatial;

    private protected InstanceNorm(string name, int spatial, long num_features, double eps,
        double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(name, num_features, eps, momentum, affine, track_running_stats, device, dtype) =>
        this.spatial = spatial;

    /// <summary>Normalises (N, C, ...) or, without a batch, (C, ...).</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels is wrong, or a
    /// channel has only one pixel, which has no variance.</exception>
    public override Tensor forward(Tensor input)
    {
        Check.Channels(GetName(), input, num_features, spatial);
        if (input.Dimensions == spatial + 2) return Normalize(input);
        using var batch = input.unsqueeze(0);
        using var result = Normalize(batch);
        return result.squeeze(0);
    }

    Tensor Normalize(Tensor input) => nn.functional.instance_norm(input, running_mean, running_var,
        weight, bias, training || running_mean is null, momentum!.Value, eps);
}
