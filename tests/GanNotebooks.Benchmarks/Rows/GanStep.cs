using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>A step of an MLP GAN, written as tutorials write it, in both languages alike.</summary>
sealed class GanStep : IRow
{
    public string Name => "gan";

    public Dictionary<string, double> Measure(Dictionary<string, double> bytes)
    {
        using var scope = NewDisposeScope();
        using var g = nn.Sequential(nn.Linear(64, 256), nn.LeakyReLU(0.2), nn.Linear(256, 512),
            nn.LeakyReLU(0.2), nn.Linear(512, 784), nn.Tanh());
        using var d = nn.Sequential(nn.Linear(784, 512), nn.LeakyReLU(0.2), nn.Linear(512, 256),
            nn.LeakyReLU(0.2), nn.Linear(256, 1));
        using var optG = optim.Adam(g.parameters(), 2e-4, 0.5);
        using var optD = optim.Adam(d.parameters(), 2e-4, 0.5);
        var bce = nn.BCEWithLogitsLoss();
        var (real, one, zero) = (rand(128, 784) * 2 - 1, ones(128, 1), zeros(128, 1));

        void Step()
        {
            using var step = NewDisposeScope();
            var fake = g.call(randn(128, 64));
            optD.zero_grad();
            (bce.call(d.call(real), one) + bce.call(d.call(fake.detach()), zero)).backward();
            optD.step();
            optG.zero_grad();
            bce.call(d.call(fake), one).backward();
            optG.step();
        }
        return new() { ["MLP GAN step, batch 128"] = Clock.Best(Step, 10) };
    }
}
