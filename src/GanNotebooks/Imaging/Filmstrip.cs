using static TorchSharp.torch;

namespace GanNotebooks.Imaging;

/// <summary>What the same noise becomes as training goes on: one column of images a moment.
/// </summary>
/// <param name="rows">How many images of each moment are kept, 1 to 64.</param>
public sealed class Filmstrip(int rows = 8)
{
    readonly List<(int Step, ImageValues Images)> _frames = [];

    /// <summary>How many images each moment has.</summary>
    public int Rows { get; } = rows is >= 1 and <= 64 ? rows
        : throw new ArgumentOutOfRangeException(nameof(rows),
            $"A filmstrip has 1 to 64 rows, got {rows}.");

    /// <summary>The moments so far, as they were added.</summary>
    public IReadOnlyList<(int Step, ImageValues Images)> Frames => _frames;

    /// <summary>Keeps a copy of the first <see cref="Rows"/> images.</summary>
    /// <param name="step">The moment.</param>
    /// <param name="images">(N, 1|3|4, H, W), N at least <see cref="Rows"/>.</param>
    /// <exception cref="ArgumentException">Too few images, or of another size than those before.
    /// </exception>
    public void Add(int step, Tensor images)
    {
        var values = images.ToImageValues(Rows);
        if (values.Count < Rows)
            throw new ArgumentException(
                $"The filmstrip needs {Rows} images a moment, got {values.Count}.");
        if (_frames.Count > 0 && _frames[0].Images.Size != values.Size)
            throw new ArgumentException(
                $"The filmstrip holds images of {_frames[0].Images.Size} (channels, height, "
                + $"width), got {values.Size}.");
        _frames.Add((step, values));
    }

    /// <summary>The moments as columns, the first and the last among them.</summary>
    /// <param name="most">How many columns at most; moments between are then left out evenly.
    /// </param>
    /// <returns>The steps, and their images row after row.</returns>
    /// <exception cref="InvalidOperationException">Nothing was added yet.</exception>
    public (int[] Steps, ImageValues Images) Columns(int most = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (_frames.Count == 0)
            throw new InvalidOperationException(
                "The filmstrip is empty: call Add(step, images) while training.");
        var count = Math.Min(most, _frames.Count);
        var chosen = Enumerable.Range(0, count).Select(k =>
            _frames[count == 1 ? 0 : k * (_frames.Count - 1) / (count - 1)]).ToArray();
        return ([.. chosen.Select(frame => frame.Step)],
            ImageValues.Beside([.. chosen.Select(frame => (frame.Images, 1))]));
    }

    /// <summary>The moments one after the other instead of side by side.</summary>
    /// <param name="columns">Images in a row; without it, near to a square.</param>
    /// <param name="scale">Screen pixels for a pixel.</param>
    /// <exception cref="ArgumentException">Nothing was added yet.</exception>
    public AnimatedPicture AsAnimation(int? columns = null, int? scale = null) =>
        AnimatedPicture.Of([.. _frames.Select(frame => frame.Images)],
            new GridOptions { Columns = columns, Scale = scale });
}
