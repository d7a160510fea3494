using GanNotebooks.Data;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>All GANs by name, for those who choose one at run time.</summary>
public static class Catalogue
{
    /// <summary>The simplest first.</summary>
    public static IReadOnlyList<ModelKind> Models { get; } =
    [
        Kind<VanillaOptions>("vanilla", "fully connected networks, for images or points",
            (options, data, device) => new VanillaGan(options, data, device)),
        Kind<DcganOptions>("dcgan", "convolutional networks, for images",
            (options, data, device) => new Dcgan(options, data, device)),
        Kind<ConditionalOptions>("cgan", "draws the class it is asked for, images or points",
            (options, data, device) => new ConditionalGan(options, data, device)),
        Kind<WganOptions>("wgan", "Wasserstein distance, clipped critic, images or points",
            (options, data, device) => new Wgan(options, data, device)),
        Kind<WganGpOptions>("wgan-gp", "Wasserstein distance, gradient penalty, images or points",
            (options, data, device) => new WganGp(options, data, device)),
        Kind<PacGanOptions>("pacgan", "packed samples against mode collapse, for points",
            (options, data, device) => new PacGan(options, data, device)),
        new("cyclegan", "translates images of one domain to another, and back",
            new CycleGanOptions(), Domains: 2, (options, data, device, augmentation) =>
                new CycleGan((CycleGanOptions)options, new UnpairedSet(data[0], data[1]).Batches(
                    options.BatchSize, options.Seed, device, augmentation, options.Shard),
                    device)),
    ];

    static ModelKind Kind<TOptions>(
        string name, string summary, Func<TOptions, Batches, Device?, Gan> build)
        where TOptions : GanOptions, new() =>
        new(name, summary, new TOptions(), Domains: 1, (options, data, device, augmentation) =>
            build((TOptions)options, data[0].Batches(
                options.BatchSize, options.Seed, device, augmentation, options.Shard), device));
}
