using GanNotebooks.Benchmarks.Contest;
using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Training;
using TorchSharp;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>How the time grows with the batch, the image, the threads and the data set.</summary>
sealed class Scaling : Row
{
    internal override string Name => "scaling";

    internal override string Topic => "";

    internal override IReadOnlyList<Item> Items =>
    [
        .. Powers(16, 512).Select(size => Of($"MLP GAN step, batch {size}", device => new VanillaGan(
            new() { BatchSize = size }, Clothes().Batches(size, 1, torch.device(device)),
            torch.device(device)))),
        .. Powers(16, 512).Select(size => Dcgan($"DCGAN step, 32 x 32 x 3, batch {size}", size, 32)),
        .. Powers(16, 128).Select(size => Dcgan($"DCGAN step, {size} x {size} x 3, batch 16", 16, size)),
        .. Powers(1, 2).Select(threads =>
            Dcgan($"DCGAN step, 32 x 32 x 3, {threads} threads", 64, 32) with { Threads = threads }),
        .. ((int[])[1_000, 4_000, 16_000, 70_000]).Select(count => new Item(
            $"all of {count:N0} clothes in batches of 100", _ => Passes(count)) { HasPeer = false }),
    ];

    static IEnumerable<int> Powers(int from, int to)
    {
        for (; from <= to; from *= 2)
            yield return from;
    }

    static Item Dcgan(string name, int batch, int size) => Of(name, device => new Dcgan(
        new() { BatchSize = batch, Width = 32 },
        Patterns.Set(3, size).Batches(batch, 1, torch.device(device)), torch.device(device)));

    static Item Of(string name, Func<string, Gan> make) =>
        new(name, device => GanSteps.Work(make(device))) { HasPeer = false, Rounds = 3 };

    static Work Passes(int count)
    {
        var batches = Clothes(count).Batches(100, 1);
        return new(() =>
        {
            for (var i = 0; i < batches.PerEpoch; i++)
                using (torch.NewDisposeScope())
                    batches.Next();
        });
    }

    // All 70,000: those to train with, then those to test with.
    static ImageSet Clothes(int count = 60_000)
    {
        var (train, test) = (FashionMnist.Load(), FashionMnist.Load(Split.Test));
        byte[] pixels = [.. train.Pixels.Span, .. test.Pixels.Span];
        byte[] labels = [.. train.Labels.Span, .. test.Labels.Span];
        return train with
        {
            Pixels = pixels.AsMemory(0, count * train.ImageSize),
            Labels = labels.AsMemory(0, count),
        };
    }
}
