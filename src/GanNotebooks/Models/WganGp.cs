using System.ComponentModel.DataAnnotations;
using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>Settings of <see cref="WganGp"/>; the defaults are the paper's.</summary>
public sealed record WganGpOptions : TwoPlayerOptions
{
    /// <summary>A penalty of 10, Adam at 0.0001 with betas 0 and 0.9, five moves of the critic to
    /// each of G's.</summary>
    public WganGpOptions()
    {
        (Loss, GradientPenalty) = (AdversarialLoss.Wasserstein, 10);
        (GeneratorRate, DiscriminatorRate, DiscriminatorSteps) = (1e-4, 1e-4, 5);
        (Beta1, Beta2) = (0, 0.9);
    }

    /// <summary>Channels of the layers next to the image; hidden layers for points have four and
    /// eight times as many units.</summary>
    [Range(1, int.MaxValue)]
    public int Width { get; init; } = 64;
}

/// <summary>A Wasserstein GAN whose critic is held to the slope 1 by a penalty instead of small
/// weights.</summary>
/// <remarks>DCGAN's networks for images, fully connected ones for points; no batch norm in the
/// critic, as the penalty concerns each sample by itself.
/// Source: Gulrajani et al. 2017, arXiv:1704.00028, algorithm 1.</remarks>
/// <param name="options">What it is told.</param>
/// <param name="data">Images, or points in the plane.</param>
/// <param name="device">Where it computes; main memory without it.</param>
public sealed class WganGp(WganGpOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(options, data, device,
        () => WassersteinNetworks.Generator(options, options.Width, data.Data.Shape),
        () => WassersteinNetworks.Critic(
            options, options.Width, data.Data.Shape, Normalization.None));
