using GanNotebooks.Data;
using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Tests.Charts;
using GanNotebooks.Interactive.Tests.Modules;
using GanNotebooks.Interactive.Tests.Planes;
using GanNotebooks.Metrics;
using GanNotebooks.Models;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests;

/// <summary>Every kind of view once, with the cell that shows it.</summary>
static class Gallery
{
    /// <summary>The views; made in the current dispose scope, the same each time.</summary>
    public static IEnumerable<(string Title, string Code, object Value)> Items()
    {
        manual_seed(1);
        var clothes = FashionMnist.Load(Split.Test);
        var real = clothes.Pick([.. Enumerable.Range(0, 64)]);
        var fake = (real + real.roll(1, 0)) / 2;   // stands in for a generator's
        return [.. Training(real), .. Images(clothes, real, fake), .. Tensors(real, fake),
            .. Networks(), .. Judgements(clothes, real, fake)];
    }

    static IEnumerable<(string, string, object)> Training(Tensor real)
    {
        var run = HistoryViewTests.Run(2500);
        run.Mark("best");
        yield return ("A run in progress", "live.Steps(3000)", Frame(real, 1234));
        yield return ("A run that was interrupted", "live", Frame(real, 1300) with
        {
            Progress = Progress(1300, TrainingState.Stopped),
            Error = new OperationCanceledException(),
        });
        yield return ("A run that is done", "live", Frame(real, 3000) with
        {
            Progress = Progress(3000, TrainingState.Finished),
        });
        yield return ("Its curves", "history", run);
        yield return ("Two runs, logarithmic", "slow.Beside(\"slow\", fast, \"fast\", ...)",
            run.Beside("slow", HistoryViewTests.Run(2200, pace: 3), "fast", logarithmic: true));
        yield return ("Fixed noise through training", "film", Film(real));
        yield return ("The same as an animation", "film.AsAnimation()",
            Film(real).AsAnimation(scale: 2));
    }

    static IEnumerable<(string, string, object)> Images(
        ImageSet clothes, Tensor real, Tensor fake)
    {
        yield return ("A data set", "FashionMnist.Load()", clothes);
        yield return ("Captions", "images.AsImages(captions: ...)", real[..8].AsImages(8,
            captions: Enumerable.Range(0, 8).Select(i => clothes.ClassNames[clothes.Label(i)])));
        yield return ("Two batches", "real.Beside(fake)", real.Beside(fake));
        yield return ("NaN and infinity", "broken", Broken(real[..4]));
        yield return ("Channels", "colours.AsChannels()",
            stack([real[0, 0], real[1, 0], real[2, 0]]).AsChannels());
        yield return ("A conditional generator", "Sheets.Classes(generate, ...)", Sheets.Classes(
            (noise, labels) => real.index_select(0, labels * 5 + (noise[.., 0] > 0).to(int64)),
            8, [.. clothes.ClassNames.Take(10)], rows: 2));
        yield return ("There and back", "Sheets.Cycle(photos, there, back)",
            Sheets.Cycle(real[..3], x => -x, y => -y * 0.9));
        yield return ("Nearest training images", "Sheets.Neighbours(fake, training)",
            Sheets.Neighbours(fake[..4], clothes.Pick([.. Enumerable.Range(0, 2000)]), 3));
        yield return ("A walk through latent space", "Sheets.Walk(generate, from, to)",
            Sheets.Walk(z => real[..8] * z.mean([1]).reshape(-1, 1, 1, 1), ones(8, 4),
                -ones(8, 4) + 0.1 * randn(8, 4), frames: 9, scale: 2));
    }

    static IEnumerable<(string, string, object)> Tensors(Tensor real, Tensor fake)
    {
        yield return ("Any tensor", "noise", randn(128, 100));
        yield return ("Few numbers", "few", tensor(new[] { 1.5f, float.NaN, -3 }));
        yield return ("Several", "(real, labels)", (real[.., 0, ..4], arange(64)));
        yield return ("Pixels", "Histogram.Of(40, (\"real\", real), (\"fake\", fake))",
            Histogram.Of(40, ("real", real), ("fake", fake)));
    }

    static IEnumerable<(string, string, object)> Networks()
    {
        var patches = nn.Sequential(
            ("halve", nn.Conv2d(3, 16, 4, 2, 1)), ("relu", nn.LeakyReLU(0.2)),
            ("halve again", nn.Conv2d(16, 32, 4, 2, 1)), ("norm", nn.BatchNorm2d(32)),
            ("patches", nn.Conv2d(32, 1, 4, 1, 1)));
        yield return ("A network", "d.Summary(3, 64, 64)", patches.Summary(3, 64, 64));
        yield return ("A wrong shape", "d.Summary(1, 64, 64)", patches.Summary(1, 64, 64));
        patches.call(randn(4, 3, 64, 64)).square().mean().backward();
        yield return ("Gradients", "d.Gradients()", patches.Gradients());
    }

    static IEnumerable<(string, string, object)> Judgements(
        ImageSet clothes, Tensor real, Tensor fake)
    {
        yield return ("Points in the plane", "GaussianMixture.Grid.Draw()",
            GaussianMixture.Grid.Draw(2000));
        yield return ("What the discriminator says", "Plane.Of(d, (\"real\", x), (\"fake\", y))",
            PlaneTests.RightIsReal());
        yield return ("Diversity", "Meter.OfDiversity(real, fake)", Meter.OfDiversity(real, fake));
        yield return ("A score", "ModeCoverage.Score(ring, samples)", ModeCoverage.Score(
            GaussianMixture.Ring, randn(500, 2)));
        yield return ("Settings", "options", new DcganOptions());
    }

    static ImageSheet Broken(Tensor images)
    {
        var holes = rand_like(images);
        return where(holes > 0.97, full([], float.NaN), where(holes < 0.02,
            full([], float.PositiveInfinity), images)).AsImages(4, scale: 3);
    }

    static Filmstrip Film(Tensor real)
    {
        var film = new Filmstrip(4);
        for (var step = 0; step <= 1200; step += 100)
            film.Add(step, real[..4] * (step / 1200f) + 0.5 * randn_like(real[..4])
                * (1 - step / 1200f));
        return film;
    }

    static TrainingProgress Progress(int step, TrainingState state) => new(
        step, 3000, TimeSpan.FromSeconds(step / 14.2), state, HistoryViewTests.Run(step));

    static LiveFrame Frame(Tensor real, int step) => new(Progress(step, TrainingState.Running),
        ImageGrid.Of(real[..36].ToImageValues(), new() { Scale = 1, Gap = 1 }));
}
