using GanNotebooks.Benchmarks.Contest;
using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Training;
using TorchSharp;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>Steps of the library's GANs, as users get them: batches from the data, both players'
/// moves, a look at the losses as often as <see cref="Trainer"/> looks. The peer is the same
/// mathematics in the loop that PyTorch's tutorials have.</summary>
sealed class GanSteps : Row
{
    const int Checked = 5;        // steps whose losses must be the peer's
    const int RecordEvery = 10;   // Trainer's default

    internal override string Name => "gans";

    internal override string Topic => "gans";

    internal override IReadOnlyList<Item> Items =>
    [
        Of("MLP GAN step, batch 128", 1.3, device => new VanillaGan(
            new(), Clothes(128, device), torch.device(device))),
        Of("DCGAN step, 32 x 32 x 3", 1.5, device => new Dcgan(
            new(), Patterns.Set(3, 32).Batches(64, 1, torch.device(device)),
            torch.device(device))),
        Of("DCGAN step, 28 x 28 x 1", 1.5, device => new Dcgan(
            new(), Clothes(64, device), torch.device(device))),
        Of("CGAN step, 28 x 28 x 1", 1.2, device => new ConditionalGan(
            new(), Clothes(64, device), torch.device(device))),
        Of("WGAN-GP step, 28 x 28 x 1, 5 critic moves", 1.2, device => new WganGp(
            new() { Width = 32 }, Clothes(64, device), torch.device(device))),
        Of("CycleGAN step, 64 x 64 x 3, batch 1", 1.2, device => new CycleGan(
            new() { Width = 32, Blocks = 3, DiscriminatorLayers = 2 },
            new UnpairedSet(Patterns.Set(3, 64), Patterns.Set(3, 64, shift: 7))
                .Batches(1, 1, torch.device(device)),
            torch.device(device))) with
        {
            // The first steps of Adam make much of rounding, which transposed convolutions change.
            Tolerance = 5e-3,
        },
    ];

    static Batches Clothes(int size, string device) =>
        FashionMnist.Load().Batches(size, 1, torch.device(device));

    static Item Of(string name, double goal, Func<string, Gan> make) =>
        new(name, device => Work(make(device))) { Goal = goal, Lean = true, Tolerance = 1e-3 };

    /// <summary>A GAN's step as something to time.</summary>
    internal static Work Work(Gan gan)
    {
        var numbers = Enumerable.Range(0, Checked).SelectMany(_ => Step(gan, read: true)).ToArray();
        return new(() => Step(gan, read: gan.StepsTaken % RecordEvery == 0))
        {
            Numbers = numbers,
            Flops = Counter.Count(gan.Networks.Select(named => named.Network), () => Step(gan, true)),
        };
    }

    // The losses of D and G, where they are read.
    static double[] Step(Gan gan, bool read)
    {
        using var scope = torch.NewDisposeScope();
        var numbers = gan.Step();
        return read ? [numbers[0].ToDouble(), numbers[1].ToDouble()] : [];
    }
}
