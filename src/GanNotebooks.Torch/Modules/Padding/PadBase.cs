using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all padding layers have.</summary>
public abstract class PadBase : ParamLessModule
{
    readonly PaddingModes mode;

    /// <summary>How many elements are added before and after, the last dimension first. Negative
    /// numbers cut off.</summary>
    public long[] padding { get; set; }

    /// <summary>What is added, where it is a constant.</summary>
    public double value { get; set; }

    private protected PadBase(string name, PaddingModes mode, double value, long[] padding)
        : base(name) =>
        (this.mode, this.value, this.padding) = (mode, value, padding);

    /// <summary>Pads.</summary>
    /// <exception cref="ArgumentException">The input has the wrong number of
    /// dimensions.</exception>
    public override Tensor forward(Tensor input)
    {
        var spatial = padding.Length / 2;
        Check.Dimensions(GetName(), input, spatial + 1, spatial + 2);
        return nn.functional.pad(input, padding, mode, value);
    }
}
