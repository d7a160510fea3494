using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

public static partial class Sheets
{
    const int Across = 2;   // samples with their neighbours in a row

    /// <summary>Does a generator copy? Beside each sample the training images nearest to it, with
    /// their distances.</summary>
    /// <param name="samples">(N, 1|3|4, H, W).</param>
    /// <param name="training">(M, 1|3|4, H, W): what it learnt from, or a part of that.</param>
    /// <param name="neighbours">How many for each sample.</param>
    /// <param name="most">How many samples are shown at most.</param>
    /// <exception cref="ArgumentException">See <see cref="NearestNeighbours.Of"/>.</exception>
    public static ImageSheet Neighbours(
        Tensor samples, Tensor training, int neighbours = 3, int most = 8)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var some = samples.narrow(0, 0, Math.Min(most, samples.shape[0]));
        var found = NearestNeighbours.Of(some, training, neighbours);
        var near = training.index_select(0, found.Indices.flatten().to(training.device))
            .to(some.device);
        var together = cat([some.unsqueeze(1),
            near.reshape([some.shape[0], neighbours, .. some.shape[1..]])], dim: 1).flatten(0, 1);
        var distances = found.Distances.cpu().data<double>().ToArray();
        var group = 1 + neighbours;
        var columns = group * (int)Math.Min(Across, some.shape[0]);
        string[] titles = ["sample", "nearest", .. Enumerable.Repeat("", neighbours - 1)];
        return ImageSheet.Of(together.ToImageValues((int)together.shape[0]),
            new() { Columns = columns, Group = group, Most = (int)together.shape[0] },
            [.. distances.Chunk(neighbours)
                .SelectMany(row => row.Select(Words.Number).Prepend(""))])
            with
            {
                Title = "Samples and the training images nearest to them, with distances",
                ColumnTitles = [.. Enumerable.Repeat(titles, Across).SelectMany(title => title)],
            };
    }
}
