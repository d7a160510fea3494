using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>How much a generator changes an image that is of its target domain already; it keeps
/// colours from wandering.</summary>
/// <remarks>Source: Taigman et al. 2017, arXiv:1611.02200; Zhu et al. 2017, arXiv:1703.10593,
/// section 5.2.</remarks>
public static class IdentityLoss
{
    /// <summary>The mean absolute difference, a scalar.</summary>
    /// <param name="real">Images of the target domain, (N, C, H, W).</param>
    /// <param name="fake">What the generator makes of them.</param>
    public static Tensor Of(Tensor real, Tensor fake) => nn.functional.l1_loss(fake, real);
}
