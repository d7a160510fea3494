using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all layers have that look at one window after the other.</summary>
public abstract class PoolBase : ParamLessModule
{
    /// <summary>The window's size, one number for each spatial dimension.</summary>
    public long[] kernel_size { get; }

    /// <summary>How far the window moves; its own size where not given.</summary>
    public long[] stride { get; }

    /// <summary>How far the window reaches beyond the edge, at most half its size.</summary>
    public long[] padding { get; }

    /// <summary>Whether a last window that reaches beyond the end counts.</summary>
    public bool ceil_mode { get; }

    private protected PoolBase(string name, long[] kernel_size, long[]? stride, long[]? padding,
        bool ceil_mode)
        : base(name)
    {
        Check.Positive(name, kernel_size);
        Check.Positive(name, stride ?? [], nameof(stride));
        Check.AtLeast(name, 0, padding ?? [], nameof(padding));
        this.kernel_size = kernel_size;
        this.stride = stride ?? kernel_size;
        this.padding = padding ?? new long[kernel_size.Length];
        this.ceil_mode = ceil_mode;
    }

    /// <summary>Pools (N, C, ...) or, without a batch, (C, ...).</summary>
    /// <exception cref="ArgumentException">The number of dimensions is wrong.</exception>
    public override Tensor forward(Tensor input)
    {
        Check.Dimensions(GetName(), input, kernel_size.Length + 1, kernel_size.Length + 2);
        return Pool(input);
    }

    private protected abstract Tensor Pool(Tensor input);
}
