using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>How far from an image its translation there and back again is.</summary>
/// <remarks>Source: Zhu et al. 2017, arXiv:1703.10593, equation 2.</remarks>
public static class CycleLoss
{
    /// <summary>The mean absolute difference, a scalar.</summary>
    /// <param name="real">Images, (N, C, H, W).</param>
    /// <param name="again">The same images, translated and translated back.</param>
    public static Tensor Of(Tensor real, Tensor again) => nn.functional.l1_loss(again, real);
}
