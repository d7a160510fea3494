using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Mixed precision, which TorchSharp 0.107 lacks: there is none in this build.</summary>
sealed class HalfPrecision
{
    HalfPrecision()
    {
    }

    /// <summary>Null, as long as half precision is not asked for.</summary>
    /// <exception cref="NotSupportedException">It is.</exception>
    internal static HalfPrecision? For(GanOptions options, Device? device) =>
        !options.MixedPrecision ? null : throw new NotSupportedException(
            $"{options.GetType().Name}: MixedPrecision was asked for, which TorchSharp 0.107 has "
            + "not. Leave it out, or build with -p:Torch=system on a machine with a libtorch.");

    internal Dictionary<string, double> Scale
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal IDisposable Networks() => throw new NotSupportedException();

    internal Tensor Scaled(Tensor loss) => throw new NotSupportedException();

    internal void Step(optim.Optimizer optimizer) => throw new NotSupportedException();
}
