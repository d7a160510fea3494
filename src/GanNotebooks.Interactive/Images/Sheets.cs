using GanNotebooks.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Sheets that answer one question about a generator each. None of them changes the
/// networks or touches the training's random numbers; put the generator into eval mode if that is
/// what you mean.</summary>
public static partial class Sheets
{
    const int TitledWidth = 720;   // a sheet's, where names must fit above its columns
    const int PairedWidth = 100;   // an image's, where each is to be compared with its neighbours

    /// <summary>Does a conditional generator obey? A column a class, a row a noise vector.
    /// </summary>
    /// <param name="generate">Images (N, C, H, W) from noise (N, latentSize) and labels (N) of
    /// int64.</param>
    /// <param name="latentSize">Numbers in a noise vector.</param>
    /// <param name="classNames">The names of the classes 0, 1, ...</param>
    /// <param name="rows">How many noise vectors.</param>
    /// <param name="seed">Same seed, same noise.</param>
    /// <param name="device">Where the generator is; the CPU without it.</param>
    public static ImageSheet Classes(Func<Tensor, Tensor, Tensor> generate, int latentSize,
        IReadOnlyList<string> classNames, int rows = 5, long seed = 1, Device? device = null)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var noise = Noise(rows, latentSize, seed).repeat_interleave(classNames.Count, dim: 0);
        var labels = arange(classNames.Count, int64).repeat(rows);
        var images = generate(noise.to(device ?? CPU), labels.to(device ?? CPU));
        return images.AsImages(classNames.Count, most: rows * classNames.Count,
            scale: (int)Math.Clamp(TitledWidth / (classNames.Count * images.shape[^1]), 1, 4)) with
        {
            Title = $"{classNames.Count} classes from {rows} noise vectors",
            ColumnTitles = classNames,
        };
    }

    /// <summary>Does a translation keep what matters? Input, translated, and translated back, side
    /// by side, with the mean absolute error of the way there and back below.</summary>
    /// <param name="input">(N, 1|3|4, H, W).</param>
    /// <param name="there">To the other domain.</param>
    /// <param name="back">From the other domain.</param>
    /// <param name="most">How many inputs are shown at most.</param>
    public static ImageSheet Cycle(
        Tensor input, Func<Tensor, Tensor> there, Func<Tensor, Tensor> back, int most = 6)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        input = input.narrow(0, 0, Math.Min(most, input.shape[0]));
        var translated = there(input);
        var returned = back(translated);
        var errors = (returned - input).abs().flatten(1).mean([1]).to(float32).cpu()
            .data<float>();
        return ImageSheet.Of(
            ImageValues.Beside((input.ToImageValues(most), 1),
                (translated.ToImageValues(most), 1), (returned.ToImageValues(most), 1)),
            new() { Columns = 3, Scale = Math.Clamp(PairedWidth / (int)input.shape[^1], 1, 8) },
            [.. errors.SelectMany(e => new[] { "", "", $"error {e:0.000}" })]) with
        {
            Title = "Translated there and back",
            ColumnTitles = ["input", "translated", "back"],
        };
    }

    /// <summary>What lies between two noise vectors? An animation along the great circle (White
    /// 2016, arXiv:1609.04468), where normal noise is to be found; its first frame is the end.
    /// </summary>
    /// <param name="generate">Images (N, C, H, W) from noise (N, latentSize).</param>
    /// <param name="start">(N, latentSize).</param>
    /// <param name="end">(N, latentSize).</param>
    /// <param name="frames">How many moments, both ends among them.</param>
    /// <param name="scale">Screen pixels for a pixel.</param>
    public static AnimatedPicture Walk(Func<Tensor, Tensor> generate, Tensor start, Tensor end,
        int frames = 24, int? scale = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 2);
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        return Enumerable.Range(0, frames)
            .Select(k => generate(Slerp(start, end, k / (frames - 1.0))))
            .AsAnimation(scale: scale);
    }

    static Tensor Slerp(Tensor start, Tensor end, double share)
    {
        var cosine = nn.functional.cosine_similarity(start, end, dim: 1).clamp(-1, 1);
        var angle = cosine.acos().unsqueeze(1);
        var sine = angle.sin().clamp_min(1e-6);   // equal ends: nothing to turn
        var (from, to) = (((1 - share) * angle).sin() / sine, (share * angle).sin() / sine);
        return where(angle < 1e-4, start, from * start + to * end);
    }

    /// <summary>From a generator of its own, on the CPU, so that all devices draw alike.</summary>
    static Tensor Noise(int rows, int latentSize, long seed)
    {
        using var random = new Generator((ulong)seed, CPU);
        return randn([rows, latentSize], generator: random);
    }
}
