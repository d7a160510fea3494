using GanNotebooks.Layers;
using TorchSharp;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Points in the plane to logits, (N, 2) to (N, 1), by their Fourier features: sees
/// whether a point lies in a narrow mode or beside it.</summary>
/// <remarks>train() and eval() behave alike. PyTorch's initial weights.</remarks>
/// <param name="deviation">As <see cref="FourierFeatures"/> takes it; 0.04 / sigma for modes of
/// standard deviation sigma.</param>
/// <param name="width">Units of its layers; half as many frequencies.</param>
public sealed class FourierDiscriminator(double deviation, int width = 128)
    : Discriminator(nameof(FourierDiscriminator), [2],
        [
            new FourierFeatures(2, width / 2, deviation),
            Linear(width / 2 * 2, width), LeakyReLU(0.2), Linear(width, width), LeakyReLU(0.2),
        ],
        [Linear(width, 1)], width);
