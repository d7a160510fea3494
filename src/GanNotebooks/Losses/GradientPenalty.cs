using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>Holds a critic to the slope 1 between real and generated samples.</summary>
/// <remarks>
/// At a random place on the line from each fake to a real sample: E (|slope| - 1)^2. One-sided,
/// only slopes above 1 are punished.
/// Source: Gulrajani et al. 2017, arXiv:1704.00028, section 4.
/// </remarks>
public static class GradientPenalty
{
    /// <summary>The penalty, a scalar, differentiable in the critic's weights.</summary>
    /// <param name="critic">(N, ...) to one output a sample; without batch norm, which would mix
    /// the samples.</param>
    /// <param name="real">Real samples, (N, ...).</param>
    /// <param name="fake">As many generated ones; no gradient flows to them.</param>
    /// <param name="oneSided">Whether slopes below 1 go free.</param>
    /// <remarks>Draws N numbers from the default generator.</remarks>
    public static Tensor Of(
        Func<Tensor, Tensor> critic, Tensor real, Tensor fake, bool oneSided = false)
    {
        using var scope = NewDisposeScope();
        var ones = Enumerable.Repeat(1L, (int)real.Dimensions - 1);
        var share = Ranks.Current.OwnRows(
            real.shape[0], rows => rand([rows, .. ones], device: real.device));
        var between = (share * real + (1 - share) * fake).detach().requires_grad_();
        var excess = linalg.vector_norm(Slopes.At(critic(between), between), 2, [1L]) - 1;   // (N)
        if (oneSided)
            excess = excess.relu();
        return excess.pow(2).mean().MoveToOuterDisposeScope();
    }
}
