using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What normalisation by channel has: a learned scale and shift, and running
/// averages.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    /// <summary>(C), ones at first; null without affine.</summary>
    public Parameter? weight { get; set => field = Own(nameof(weight), value); }

    /// <summary>(C), zeros at first; null without affine.</summary>
    public Parameter? bias { get; set => field = Own(nameof(bias), value); }

    /// <summary>(C), or null when no averages are kept.</summary>
    public Tensor? running_mean { get; set => field = Own(nameof(running_mean), value); }

    /// <summary>(C), unbiased, or null when no averages are kept.</summary>
    public Tensor? running_var { get; set => field = Own(nameof(running_var), value); }

    /// <summary>How many batches the averages have seen.</summary>
    public Tensor? num_batches_tracked { get; set =>
        field = Own(nameof(num_batches_tracked), value); }

    /// <summary>The number of channels C.</summary>
    public long num_features { get; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>The share of the new batch in the averages.</summary>
    public double? momentum { get; }

    /// <summary>Whether scale and shift are learned.</summary>
    public bool affine => weight is not null;

    /// <summary>Whether running averages are kept.</summary>
    public bool track_running_stats => running_mean is not null;

    private protected NormBase(string name, long num_features, double eps, double momentum,
        bool affine, bool track_running_stats, Device? device, ScalarType? dtype) : base(name)
    {
        Check.Positive(name, num_features);
        (this.num_features, this.eps, this.momentum) = (num_features, eps, momentum);
        if (affine)
        {
            weight = Fresh.Parameter([num_features], 1, dtype, device);
            bias = Fresh.Parameter([num_features], 0, dtype, device);
        }
        if (!track_running_stats) return;
        running_mean = zeros(num_features, dtype, device);
        running_var = ones(num_features, dtype, device);
        num_batches_tracked = zeros([], int64, device);
    }

    /// <summary>Puts the averages back to what they were at first.</summary>
    public void reset_running_stats()
    {
        running_mean?.zero_();
        running_var?.fill_(1);
        num_batches_tracked?.zero_();
    }
}
