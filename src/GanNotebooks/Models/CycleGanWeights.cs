using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>The initial weights of CycleGAN's networks.</summary>
/// <remarks>Source: Zhu et al. 2017, arXiv:1703.10593, section 7.1.</remarks>
public static class CycleGanWeights
{
    /// <summary>Convolutions get N(0, 0.02) and no bias. For <c>network.apply</c>.</summary>
    public static void Initialize(nn.Module layer)
    {
        if (layer is not (Conv2d or ConvTranspose2d))
            return;
        nn.init.normal_(layer.get_parameter("weight")!, 0, 0.02);
        nn.init.zeros_(layer.get_parameter("bias")!);
    }
}
