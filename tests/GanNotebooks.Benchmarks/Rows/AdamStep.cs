using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>One step of Adam on a DCGAN generator and on an MLP of 1.5
/// million parameters.</summary>
sealed class AdamStep : IRow
{
    public string Name => "adam";

    public Dictionary<string, double> Measure(Dictionary<string, double> bytes)
    {
        using var mlp = nn.Sequential(nn.Linear(784, 768), nn.ReLU(), nn.Linear(768, 768),
            nn.ReLU(), nn.Linear(768, 400));
        using var dcgan = nn.Sequential(
            nn.ConvTranspose2d(100, 256, 4, 1, 0L, bias: false), nn.BatchNorm2d(256), nn.ReLU(),
            nn.ConvTranspose2d(256, 128, 4, 2, 1, bias: false), nn.BatchNorm2d(128), nn.ReLU(),
            nn.ConvTranspose2d(128, 64, 4, 2, 1, bias: false), nn.BatchNorm2d(64), nn.ReLU(),
            nn.ConvTranspose2d(64, 3, 4, 2, 1, bias: false), nn.Tanh());
        return new()
        {
            ["Adam, MLP of 1.5 M parameters"] = Step(mlp, bytes, "Adam, MLP of 1.5 M parameters"),
            ["Adam, DCGAN generator"] = Step(dcgan, bytes, "Adam, DCGAN generator"),
        };
    }

    static double Step(nn.Module net, Dictionary<string, double> bytes, string what)
    {
        foreach (var p in net.parameters()) p.grad = full_like(p, 0.01);
        using var optimizer = optim.Adam(net.parameters(), 1e-3);
        var seconds = Clock.Best(() => optimizer.step(), 30);
        bytes[what] = Clock.Bytes(() => optimizer.step(), 10);
        return seconds;
    }
}
