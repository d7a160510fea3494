using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Models;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>CycleGAN's stripes against the true ones.</summary>
sealed class StripedPairs : Experiment
{
    const int Steps = 1000;
    const int Images = 1000;

    public override string Name => "stripes";

    public override string Title => "CycleGAN on striped clothes";

    public override string Text => $"""
        Trained on clothes without stripes and other clothes with stripes; scored on {Images} test
        images against the true stripes, which no network has seen. The goal is an L1 of half of
        what leaving the images as they are gives, or less. Width 16, 2 residual blocks, patches
        of 16 x 16 pixels, {Steps} steps of 8 images, the second half with falling rates. The
        sheet shows an image and its translation in turn.
        """;

    public override IReadOnlyList<string> Columns { get; } =
        ["seed", "what", "L1", "of identity's %", "PSNR dB", "SSIM"];

    public override IEnumerable<IReadOnlyList<string>> Rows(Trial trial)
    {
        var (plain, striped) = StripedClothes.Paired();
        int[] places = [.. Enumerable.Range(0, Images)];
        using var images = plain.Pick(places);
        using var truth = striped.Pick(places);
        var identity = Similarity.Of(truth, images);
        yield return Row("", "left as it is", identity, identity);
        for (var seed = 1; seed <= 2; seed++)
        {
            using var gan = Trained(seed, trial);
            using var made = gan.ToB(images);
            if (seed == 1)
                trial.Sheet(stack([images[..25], made[..25]], 1).flatten(0, 1));
            yield return Row($"{seed}", "CycleGAN", Similarity.Of(truth, made), identity);
        }
    }

    static CycleGan Trained(int seed, Trial trial)
    {
        var options = new CycleGanOptions
        {
            Seed = seed, BatchSize = 8, Width = 16, Blocks = 2, DiscriminatorLayers = 1,
            ConstantSteps = Steps / 2, DecaySteps = Steps / 2,
        };
        var gan = new CycleGan(
            options, StripedClothes.Unpaired().Batches(options.BatchSize, seed));
        trial.Train(gan, Steps);
        return gan;
    }

    static string[] Row(string seed, string what, Similarity score, Similarity identity) =>
    [
        seed, what, Format(score.L1, 3), Format(100 * score.L1 / identity.L1, 0),
        Format(score.Psnr), Format(score.Ssim, 3),
    ];
}
