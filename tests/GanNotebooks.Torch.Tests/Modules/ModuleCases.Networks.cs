using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Networks => new()
    {
        ["dcgan_generator"] = Layer(() => nn.Sequential(
            nn.ConvTranspose2d(6, 4, 4, bias: false), nn.BatchNorm2d(4), nn.ReLU(),
            nn.ConvTranspose2d(4, 1, 4, 2, 1, bias: false), nn.Tanh())),
        ["dcgan_discriminator"] = Layer(() => nn.Sequential(
            nn.Conv2d(1, 4, 4, 2, 1, bias: false), nn.LeakyReLU(0.2), nn.Conv2d(4, 6, 4, 2, 1, bias: false),
            nn.BatchNorm2d(6), nn.LeakyReLU(0.2), nn.Conv2d(6, 1, 2), nn.Flatten())),
    };
}
