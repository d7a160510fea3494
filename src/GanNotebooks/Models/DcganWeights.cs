using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>The initial weights of DCGAN, and of many models after it.</summary>
/// <remarks>Source: Radford et al. 2016, arXiv:1511.06434, section 4; the scales of batch norm are
/// those of the authors' code, the paper says nothing of them.</remarks>
public static class DcganWeights
{
    /// <summary>Convolutions get N(0, 0.02), batch norms a scale of N(1, 0.02) and no shift. For
    /// <c>network.apply</c>.</summary>
    public static void Initialize(nn.Module layer)
    {
        if (layer is Conv2d or ConvTranspose2d)
            nn.init.normal_(layer.get_parameter("weight")!, 0, 0.02);
        if (layer is not BatchNorm2d)
            return;
        nn.init.normal_(layer.get_parameter("weight")!, 1, 0.02);
        nn.init.zeros_(layer.get_parameter("bias")!);
    }
}
