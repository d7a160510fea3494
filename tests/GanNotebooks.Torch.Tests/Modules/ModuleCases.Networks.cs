using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Networks => new()
    {
        ["dcgan_generator"] = Layer(() => nn.Sequential(
            nn.ConvTranspose2d(6, 4, 4, bias: false), nn.BatchNorm2d(4), nn.ReLU(),
            nn.ConvTranspose2d(4, 1, 4, 2, 1, bias: false), nn.Tanh())),
        ["dcgan_discriminator"] = Layer(() => nn.Sequential(
            nn.Conv2d(1, 4, 4, 2, 1, bias: false), nn.LeakyReLU(0.2),
            nn.Conv2d(4, 6, 4, 2, 1, bias: false), nn.BatchNorm2d(6), nn.LeakyReLU(0.2),
            nn.Conv2d(6, 1, 2), nn.Flatten())),
        ["gradient_penalty"] = Function(x => Penalty(x[0], x[1], x[2])),
    };

    /// <summary>A critic's gradient penalty: its derivatives are second derivatives.</summary>
    static Tensor Penalty(Tensor x, Tensor w, Tensor v)
    {
        var h = F.leaky_relu(F.instance_norm(F.conv2d(x, w, padding: [1])), 0.2);
        var y = F.linear(F.layer_norm(h, [4, 4]).flatten(1), v);
        var gradient = autograd.grad([y.sum()], [x], retain_graph: true, create_graph: true)[0];
        return (gradient.flatten(1).norm(2, [1]) - 1).square().mean();
    }
}
