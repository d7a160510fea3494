using GanNotebooks.Torch.Tests.Golden;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests;

/// <summary>50 steps of whole GANs against Golden/gans.py: every loss to the last digit.</summary>
public class GanParityTests
{
    static readonly BCEWithLogitsLoss Bce = nn.BCEWithLogitsLoss();

    [Theory, InlineData(1), InlineData(2)]
    public void An_MLP_GAN_has_PyTorchs_losses(int threads) =>
        Compare("mlp", threads, () => GanLosses(
            () => nn.Sequential(
                nn.Linear(16, 64), nn.LeakyReLU(0.2), nn.BatchNorm1d(64),
                nn.Linear(64, 196), nn.Tanh()),
            () => nn.Sequential(
                nn.Linear(196, 64), nn.LeakyReLU(0.2), nn.Dropout(0.3), nn.Linear(64, 1)),
            [32, 16], [32, 196]));

    [Theory, InlineData(1), InlineData(2)]
    public void A_DCGAN_has_PyTorchs_losses(int threads) =>
        Compare("dcgan", threads, SmallDcgan);

    [Fact]
    public void A_DCGAN_with_the_faster_transposed_convolution_has_PyTorchs_losses_nearly()
    {
        // It adds up in another order, and 50 steps amplify what that changes: 1e-4, relative.
        TransposedByGradient.Enabled = true;
        try
        {
            Compare("dcgan", 1, SmallDcgan, relative: 1e-4);
        }
        finally { TransposedByGradient.Enabled = false; }
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_WGAN_GP_critic_has_PyTorchs_losses(int threads) =>
        Compare("wgan_gp", threads, CriticLosses);

    static List<double[]> SmallDcgan() => GanLosses(
        () => nn.Sequential(
            nn.ConvTranspose2d(16, 32, 4, 1, 0L, bias: false), nn.BatchNorm2d(32), nn.ReLU(),
            nn.ConvTranspose2d(32, 16, 4, 2, 1, bias: false), nn.BatchNorm2d(16), nn.ReLU(),
            nn.ConvTranspose2d(16, 1, 4, 2, 1, bias: false), nn.Tanh()),
        () => nn.Sequential(
            nn.Conv2d(1, 16, 4, 2, 1, bias: false), nn.LeakyReLU(0.2),
            nn.Conv2d(16, 32, 4, 2, 1, bias: false), nn.BatchNorm2d(32), nn.LeakyReLU(0.2),
            nn.Conv2d(32, 1, 4, 1, 0L, bias: false), nn.Flatten()),
        [16, 16, 1, 1], [16, 1, 16, 16]);

    static void Compare(
        string name, int threads, Func<List<double[]>> train, double relative = 0)
    {
        var before = get_num_threads();
        set_num_threads(threads);
        try
        {
            var expected = GoldenFile.Read("gans.json").GetProperty($"{threads}").GetProperty(name)
                .EnumerateArray().Select(p => p.Numbers()).ToArray();
            var losses = train();
            Assert.Equal(expected.Length, losses.Count);
            foreach (var (wanted, found) in expected.Zip(losses))
                GoldenFile.Expect(wanted, found, name, relative, elsewhere: 1e-4);
        }
        finally { set_num_threads(before); }
    }

    static void InitializeWeights(nn.Module m)
    {
        if (m is Conv2d or ConvTranspose2d) nn.init.normal_(m.get_parameter("weight")!, 0, 0.02);
        if (m is not BatchNorm2d) return;
        nn.init.normal_(m.get_parameter("weight")!, 1, 0.02);
        nn.init.zeros_(m.get_parameter("bias")!);
    }

    static List<double[]> GanLosses(Func<Sequential> makeG, Func<Sequential> makeD,
        long[] noise, long[] image)
    {
        manual_seed(1);
        using var g = makeG();
        using var d = makeD();
        g.apply(InitializeWeights);
        d.apply(InitializeWeights);
        using var optG = optim.Adam(g.parameters(), 2e-4, 0.5);
        using var optD = optim.Adam(d.parameters(), 2e-4, 0.5);
        var losses = new List<double[]>();
        for (int step = 0; step < 50; step++)
        {
            using var scope = NewDisposeScope();
            var real = rand(image) * 2 - 1;
            var fake = g.call(randn(noise));
            optD.zero_grad();
            var (onReal, onFake) = (d.call(real), d.call(fake.detach()));
            var dLoss = Bce.call(onReal, ones_like(onReal)) + Bce.call(onFake, zeros_like(onFake));
            dLoss.backward();
            optD.step();
            optG.zero_grad();
            onFake = d.call(fake);
            var gLoss = Bce.call(onFake, ones_like(onFake));
            gLoss.backward();
            optG.step();
            losses.Add([dLoss.Printed()[0], gLoss.Printed()[0]]);
        }
        return losses;
    }

    static List<double[]> CriticLosses()
    {
        manual_seed(1);
        using var g = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 20));
        using var d = nn.Sequential(
            nn.Linear(20, 32), nn.LeakyReLU(0.2), nn.LayerNorm(32), nn.Linear(32, 1));
        using var optimizer = optim.Adam(d.parameters(), 1e-3, 0.0, 0.9);
        var losses = new List<double[]>();
        for (int step = 0; step < 50; step++)
        {
            using var scope = NewDisposeScope();
            var (real, fake) = (randn(32, 20) * 0.5 + 1, g.call(randn(32, 8)).detach());
            var share = rand(32, 1);
            var between = (share * real + (1 - share) * fake).requires_grad_();
            var grad = autograd.grad(
                [d.call(between).sum()], [between], create_graph: true, retain_graph: true)[0];
            var penalty = (grad.norm(2, 1) - 1).pow(2).mean();
            var loss = d.call(fake).mean() - d.call(real).mean() + 10 * penalty;
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            losses.Add([loss.Printed()[0], penalty.Printed()[0]]);
        }
        return losses;
    }
}
