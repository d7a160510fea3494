using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Layers;

/// <summary>Adds one channel holding the batch's average spread, so that the discriminator can
/// notice when all samples look alike.</summary>
/// <remarks>
/// (N, C, ...) to (N, C + 1, ...), same dtype and device. No parameters; train() and eval() behave
/// alike. A sample's result depends on its batch.
/// Source: Karras et al. 2018, arXiv:1710.10196, section 3.
/// </remarks>
public sealed class MinibatchSpread() : nn.Module<Tensor, Tensor>(nameof(MinibatchSpread))
{
    const float Epsilon = 1e-8f;   // keeps the gradient of sqrt finite at zero spread

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var spread = (x.var(0, unbiased: false) + Epsilon).sqrt().mean();   // scalar
        var channel = spread.expand([x.shape[0], 1, .. x.shape[2..]]);
        return cat([x, channel], dim: 1).MoveToOuterDisposeScope();
    }
}
