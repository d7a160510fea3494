using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalisation: every channel to mean 0 and variance 1, then scaled and shifted.</summary>
/// <remarks>
/// train(): mean and (biased) variance of this batch, while running averages are kept; eval(): the
/// running averages. y = (x - mean) / sqrt(var + eps) * weight + bias.
/// Source: Ioffe and Szegedy 2015.
/// </remarks>
public abstract class BatchNorm : nn.Module<Tensor, Tensor>
{
    /// <summary>(C), ones at first; null without affine.</summary>
    public Parameter? weight { get; }

    /// <summary>(C), zeros at first; null without affine.</summary>
    public Parameter? bias { get; }

    /// <summary>(C), or null when no averages are kept.</summary>
    public Tensor? running_mean { get; }

    /// <summary>(C), unbiased, or null when no averages are kept.</summary>
    public Tensor? running_var { get; }

    /// <summary>How many batches the averages have seen.</summary>
    public Tensor? num_batches_tracked { get; }

    /// <summary>The number of channels C.</summary>
    public long num_features { get; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; }

    /// <summary>The share of the new batch in the averages.</summary>
    public double momentum { get; }

    readonly int[] allowed;

    private protected BatchNorm(string name, int[] allowed, long num_features, double eps, double momentum,
        bool affine, bool track_running_stats, Device? device, ScalarType? dtype) : base(name)
    {
        (this.allowed, this.num_features, this.eps, this.momentum) = (allowed, num_features, eps, momentum);
        if (affine)
        {
            weight = new Parameter(ones(num_features, dtype, device));
            bias = new Parameter(zeros(num_features, dtype, device));
            register_parameter(nameof(weight), weight);
            register_parameter(nameof(bias), bias);
        }
        if (!track_running_stats) return;
        register_buffer(nameof(running_mean), running_mean = zeros(num_features, dtype, device));
        register_buffer(nameof(running_var), running_var = ones(num_features, dtype, device));
        register_buffer(nameof(num_batches_tracked), num_batches_tracked = zeros([], int64, device));
    }

    /// <summary>Normalises; the channels are dimension 1.</summary>
    /// <exception cref="ArgumentException">The number of dimensions is wrong.</exception>
    public override Tensor forward(Tensor input)
    {
        if (!allowed.Contains((int)input.Dimensions))
            throw new ArgumentException($"{GetName()} takes {string.Join(" or ", allowed)} dimensions, "
                + $"got ({string.Join(", ", input.shape)}).");
        if (training) num_batches_tracked?.add_(1);
        return Aten.batch_norm(input, weight, bias, running_mean, running_var,
            training || running_mean is null, momentum, eps, cudnn_enabled: true);
    }
}
