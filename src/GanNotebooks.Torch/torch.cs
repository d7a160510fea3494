namespace TorchSharp;

/// <summary>PyTorch in C#: tensors, automatic differentiation, networks and optimizers, with the
/// names and signatures of TorchSharp 0.107, over the libtorch that the machine has.</summary>
/// <remarks>Most members come from the schema lines in Operators/*.ops, which say what libtorch
/// calls them; each one's documentation is its schema.</remarks>
public static partial class torch
{
    /// <summary>Layers, losses and what belongs to them.</summary>
    public static partial class nn
    {
        /// <summary>Layers as functions: everything they need is an argument.</summary>
        public static partial class functional;
    }

    /// <summary>Linear algebra.</summary>
    public static partial class linalg;

    /// <summary>Special functions.</summary>
    public static partial class special;

    /// <summary>Fourier transforms.</summary>
    public static partial class fft;
}
