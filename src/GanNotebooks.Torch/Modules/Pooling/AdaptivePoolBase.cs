using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all layers have that cut their input into as many windows as there shall be
/// results.</summary>
public abstract class AdaptivePoolBase : ParamLessModule
{
    /// <summary>The spatial sizes of the result.</summary>
    public long[] output_size { get; }

    private protected AdaptivePoolBase(string name, long[] output_size) : base(name)
    {
        Check.AtLeast(name, 0, output_size);
        this.output_size = output_size;
    }

    /// <summary>Pools (N, C, ...) or, without a batch, (C, ...).</summary>
    /// <exception cref="ArgumentException">The number of dimensions is wrong.</exception>
    public override Tensor forward(Tensor input)
    {
        Check.Dimensions(GetName(), input, output_size.Length + 1, output_size.Length + 2);
        return Pool(input);
    }

    private protected abstract Tensor Pool(Tensor input);
}
