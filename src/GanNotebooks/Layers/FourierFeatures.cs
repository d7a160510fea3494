using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Layers;

/// <summary>Sines and cosines of a point at fixed random frequencies, with which a network can draw
/// details that are small beside the whole: from coordinates alone it learns them last.</summary>
/// <remarks>
/// (N, inputs) to (N, 2 x frequencies), in [-1, 1]. Nothing is learnt; the frequencies are a
/// buffer, so that they are saved. train() and eval() behave alike.
/// Source: Tancik et al. 2020, arXiv:2006.10739, after Rahimi and Recht 2007.
/// </remarks>
public sealed class FourierFeatures : nn.Module<Tensor, Tensor>
{
    readonly Tensor frequencies;   // (inputs, frequencies), in radians per unit

    /// <param name="inputs">Numbers that go in.</param>
    /// <param name="frequencies">Waves; each gives a sine and a cosine.</param>
    /// <param name="deviation">Standard deviation of the frequencies in cycles per unit: points
    /// that are 1 / (2 pi deviation) apart begin to look different.</param>
    public FourierFeatures(int inputs, int frequencies, double deviation)
        : base(nameof(FourierFeatures))
    {
        this.frequencies = randn(inputs, frequencies).mul_(2 * Math.PI * deviation);
        register_buffer(nameof(frequencies), this.frequencies);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var phases = x.matmul(frequencies);
        return cat([phases.sin(), phases.cos()], 1).MoveToOuterDisposeScope();
    }
}
