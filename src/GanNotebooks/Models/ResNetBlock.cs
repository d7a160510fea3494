using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Adds to its input what two convolutions make of it: (N, C, H, W) to the same.</summary>
/// <remarks>No rectifier after the sum. train() and eval() behave alike.
/// Source: He et al. 2016, arXiv:1512.03385, in the form of Johnson et al. 2016, arXiv:1603.08155.
/// </remarks>
public sealed class ResNetBlock : Module<Tensor, Tensor>
{
    readonly Sequential layers;

    /// <param name="channels">C.</param>
    public ResNetBlock(int channels) : base(nameof(ResNetBlock))
    {
        layers = Sequential(
            ReflectionPad2d(1), Conv2d(channels, channels, 3), InstanceNorm2d(channels), ReLU(),
            ReflectionPad2d(1), Conv2d(channels, channels, 3), InstanceNorm2d(channels));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var change = layers.call(x);
        return x + change;
    }
}
