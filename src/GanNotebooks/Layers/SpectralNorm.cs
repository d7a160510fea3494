using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Layers;

/// <summary>A linear layer divided by its largest singular value, so that no input is stretched
/// by more than one: a remedy for discriminators that become too steep.</summary>
/// <remarks>
/// Around Linear, Conv or ConvTranspose; shapes are the layer's. The singular value is estimated by
/// power iteration: one round each forward pass in train(), none in eval(). The bias is not
/// divided. The layer's own weight is what the optimizer trains.
/// Written on TorchSharp's public API, which has no spectral norm of its own.
/// Source: Miyato et al. 2018, arXiv:1802.05957, algorithm 1.
/// </remarks>
public sealed class SpectralNorm : nn.Module<Tensor, Tensor>
{
    const double Epsilon = 1e-12;   // PyTorch's: keeps a zero vector from dividing by zero

    readonly nn.Module<Tensor, Tensor> layer;
    readonly Parameter weight;
    readonly Tensor u;              // (out): the left singular vector so far
    readonly bool outputsSecond;    // transposed convolutions keep their outputs in dimension 1

    /// <param name="layer">A layer whose output is linear in its parameter <c>weight</c>.</param>
    /// <exception cref="ArgumentException">The layer has no weight of two or more
    /// dimensions.</exception>
    public SpectralNorm(nn.Module<Tensor, Tensor> layer) : base(nameof(SpectralNorm))
    {
        this.layer = layer;
        weight = layer.get_parameter("weight") is { Dimensions: >= 2 } w ? w
            : throw new ArgumentException($"SpectralNorm: {layer.GetName()} has no weight of two "
                + "or more dimensions; put it around Linear, Conv or ConvTranspose.");
        outputsSecond = layer.GetName().StartsWith("ConvTranspose", StringComparison.Ordinal);
        using var scope = NewDisposeScope();
        u = Unit(randn(Matrix().shape[0])).to(weight.device).MoveToOuterDisposeScope();
        register_module(nameof(layer), layer);
        register_buffer(nameof(u), u);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var sigma = LargestSingularValue();
        var y = layer.call(x);
        if (layer.get_parameter("bias") is not { } bias)
            return (y / sigma).MoveToOuterDisposeScope();
        var shift = Shifts(bias, y.Dimensions);
        return ((y - shift) / sigma + shift).MoveToOuterDisposeScope();
    }

    // A linear layer's output is divided by dividing its weight, so the layer runs as it is.
    Tensor LargestSingularValue()
    {
        var matrix = Matrix();                              // (out, in)
        Tensor v;
        using (no_grad())
        {
            v = Unit(matrix.t().mv(u));                     // (in)
            if (training) u.copy_(Unit(matrix.mv(v)));
        }
        return u.clone().dot(matrix.mv(v));                 // scalar, differentiable in the weight
    }

    Tensor Matrix()
    {
        var w = outputsSecond ? weight.transpose(0, 1) : weight;
        return w.reshape(w.shape[0], -1);
    }

    static Tensor Unit(Tensor vector) => vector / vector.norm().clamp_min(Epsilon);

    // (C) to the shape that adds to channels: last in a Linear's output, dimension 1 elsewhere.
    Tensor Shifts(Tensor bias, long dimensions) => weight.Dimensions == 2 ? bias
        : bias.reshape([-1, .. Enumerable.Repeat(1L, (int)dimensions - 2)]);
}
