using System.ComponentModel.DataAnnotations;
using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>Settings of <see cref="Wgan"/>; the defaults are the paper's.</summary>
public sealed record WganOptions : TwoPlayerOptions
{
    /// <summary>Learning rates of 0.00005 and five moves of the critic to each of G's.</summary>
    public WganOptions()
    {
        Loss = AdversarialLoss.Wasserstein;
        (GeneratorRate, DiscriminatorRate, DiscriminatorSteps) = (5e-5, 5e-5, 5);
    }

    /// <summary>The critic's weights are kept between minus this and this.</summary>
    [Range(0.0, double.MaxValue)]
    public double Clip { get; init; } = 0.01;

    /// <summary>Channels of the layers next to the image; hidden layers for points have four and
    /// eight times as many units.</summary>
    [Range(1, int.MaxValue)]
    public int Width { get; init; } = 64;
}

/// <summary>A critic with small weights, trained five times as often as G, measures how far fakes
/// are from the data, and G goes nearer.</summary>
/// <remarks>DCGAN's networks for images, fully connected ones for points; RMSProp, as momentum
/// harms a critic that changes fast.
/// Source: Arjovsky, Chintala and Bottou 2017, arXiv:1701.07875, algorithm 1.</remarks>
/// <param name="options">What it is told.</param>
/// <param name="data">Images, or points in the plane.</param>
/// <param name="device">Where it computes; main memory without it.</param>
public sealed class Wgan(WganOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(options, data, device,
        () => WassersteinNetworks.Generator(options, options.Width, data.Data.Shape),
        () => WassersteinNetworks.Critic(
            options, options.Width, data.Data.Shape, Normalization.Batch))
{
    private protected override optim.Optimizer MakeOptimizer(nn.Module network, double rate) =>
        optim.RMSProp(network.parameters(), rate);

    private protected override void Constrain(nn.Module critic)
    {
        using var unrecorded = no_grad();
        foreach (var weight in critic.parameters())
            weight.clamp_(-options.Clip, options.Clip);
    }
}
