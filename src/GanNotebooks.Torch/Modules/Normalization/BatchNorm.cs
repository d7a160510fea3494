using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalisation: every channel to mean 0 and variance 1, then scaled and
/// shifted.</summary>
/// <remarks>
/// train(): mean and (biased) variance of this batch, while running averages are kept; eval(): the
/// running averages. y = (x - mean) / sqrt(var + eps) * weight + bias.
/// Source: Ioffe and Szegedy 2015.
/// </remarks>
public abstract class BatchNorm : NormBase
{
    readonly int[] allowed;

    private protected BatchNorm(string name, int[] allowed, long num_features, double eps,
        double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(name, num_features, eps, momentum, affine, track_running_stats, device, dtype) =>
        this.allowed = allowed;

    /// <summary>Normalises; the channels are dimension 1.</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels is wrong, or, in
    /// training, there is only one value for each channel, which has no variance.</exception>
    public override Tensor forward(Tensor input)
    {
        Check.Dimensions(GetName(), input, allowed);
        var shape = input.shape;
        if (shape[1] != num_features)
            throw new ArgumentException(
                $"{GetName()} has {num_features} channels, expected dimension 1 to be "
                + $"as long, got ({string.Join(", ", shape)}).");
        if (training && input.numel() == num_features)
            throw new ArgumentException(
                $"{GetName()} in training needs more than one value for each channel, "
                + $"got ({string.Join(", ", shape)}). Use a larger batch, or call eval().");

        if (training) num_batches_tracked?.add_(1);
        return Aten.batch_norm(input, weight, bias, running_mean, running_var,
            training || running_mean is null, momentum!.Value, eps, cudnn_enabled: true);
    }
}
