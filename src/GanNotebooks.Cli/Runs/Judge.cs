using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>Scores what a run draws: images by the features of a network, rings and grids by the
/// modes that are hit.</summary>
sealed class Judge : IDisposable
{
    /// <summary>The mixtures that can be counted, by their data sets' names.</summary>
    static readonly Dictionary<string, GaussianMixture> s_mixtures = new()
    {
        ["ring"] = GaussianMixture.Ring,
        ["grid"] = GaussianMixture.Grid,
    };

    readonly IDataSet _data;
    readonly GaussianMixture? _mixture;
    readonly IFeatures? _features;

    /// <param name="settings">The run's.</param>
    /// <param name="data">What it learns from; of two domains, the second is drawn.</param>
    /// <param name="inception">A TorchScript file; without it the data's LeNet judges images.
    /// </param>
    /// <exception cref="Failure">Nothing can judge such data.</exception>
    public Judge(RunSettings settings, IReadOnlyList<IDataSet> data, string? inception = null)
    {
        _data = data[^1];
        if (_data.Shape.Count == 1)
            _mixture = s_mixtures.GetValueOrDefault(settings.Data) ?? throw new Failure(
                $"There is no score for the points of {settings.Data}.", "ring and grid have one.");
        else
            _features = inception is null ? LeNet(settings) : new InceptionFeatures(inception);
    }

    /// <summary>What the samples are judged by.</summary>
    public string Name => _features?.Name ?? $"the modes of the {_mixture!.Name}";

    /// <summary>Of the number that <see cref="Lowest"/> gives.</summary>
    public string LowestName => _mixture is null ? "FID" : "reverse KL";

    /// <summary>One number, the lower the better.</summary>
    public double Lowest(Gan gan, int samples)
    {
        using var scope = NewDisposeScope();
        if (_mixture is not null)
            return ModeCoverage.Score(_mixture, gan.Draw(samples, seed: 1)).ReverseKl;
        var places = Shuffle.Order(_data.Count, seed: 1, epoch: 0);
        var real = _data.Pick(places.AsSpan(0, Math.Min(samples, places.Length)));
        return FrechetDistance.Of(_features!.Describe(real).Features,
            _features.Describe(gan.Draw(samples, seed: 1)).Features);
    }

    static LeNetFeatures LeNet(RunSettings settings)
    {
        var (training, test) = (settings.LoadData()[^1], settings.LoadData(Split.Test)[^1]);
        if (training.ClassNames.Count < 2 || !DataCatalogue.All.Any(set => set.Name == settings.Data))
            throw new Failure(
                $"{settings.Data} has no test images with classes, of which a network could learn "
                + "what to look at.", "Name an Inception network as a TorchScript file: "
                + "--inception FILE");
        return LeNetTraining.For(training, test, new LeNetProgress());
    }

    public void Dispose() => _features?.Dispose();

    /// <summary>Says once that the training of a LeNet takes a while.</summary>
    sealed class LeNetProgress : IProgress<double>
    {
        bool _told;

        public void Report(double value)
        {
            if (!_told)
                Console.Error.WriteLine("training the LeNet that judges; once, some minutes");
            _told = true;
        }
    }
}
