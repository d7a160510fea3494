using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Training;

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
    readonly RunSettings _settings;
    readonly GaussianMixture? _mixture;
    readonly IFeatures? _features;
    Evaluation? _lowest;   // describes the real images once for all scores on the way

    /// <param name="settings">The run's.</param>
    /// <param name="data">What it learns from; of two domains, the second is drawn.</param>
    /// <param name="inception">A TorchScript file; without it the data's LeNet judges images.
    /// </param>
    /// <exception cref="Failure">Nothing can judge such data.</exception>
    public Judge(RunSettings settings, IReadOnlyList<IDataSet> data, string? inception = null)
    {
        (_data, _settings) = (data[^1], settings);
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
    /// <param name="gan">What draws.</param>
    /// <param name="samples">How many are drawn; always the same.</param>
    public double Lowest(Gan gan, int samples)
    {
        if (_mixture is not null)
            return Modes(gan, samples, seed: 1).ReverseKl;
        _lowest ??= new(_data, _features!, new()
        {
            Samples = Math.Min(samples, _data.Count / 2),
            Metrics = ["fid"],
        });
        return _lowest.Of(gan).Single().Value.Value;
    }

    /// <summary>Scores in words, each beside what other real images get.</summary>
    /// <param name="gan">What draws.</param>
    /// <param name="names">Of <see cref="Metric.All"/>; all without any.</param>
    /// <param name="samples">How many are drawn, and compared with as many real ones.</param>
    /// <param name="seed">Chooses noise and real images.</param>
    /// <exception cref="Failure">There are too few real images.</exception>
    public IEnumerable<string> All(Gan gan, string[] names, int samples, int seed)
    {
        if (_mixture is not null)
            return AllOfPoints(gan, names, samples, seed);
        if (_data.Count < 2 * samples)
            throw new Failure(
                $"{samples} samples need {2 * samples} real images, half of them for the real "
                + $"images' own score; {_data.Name} has {_data.Count}.",
                $"Ask for less: --samples {_data.Count / 2}");
        using var evaluation = new Evaluation(_data, _features!, new()
        {
            Samples = samples,
            Seed = seed,
            Metrics = names,
        }, Unseen);
        var scores = evaluation.Of(gan);
        foreach (var metric in Metric.All.Where(metric => names.Contains(metric.Name)
            && scores.All(score => score.Metric != metric.Name)))
            Console.Error.WriteLine($"warning: {metric.Name} has nothing to say of this run; it "
                + $"needs {metric.Needs}");
        return [.. scores.Select(score => $"{score}")];
    }

    IEnumerable<string> AllOfPoints(Gan gan, string[] names, int samples, int seed)
    {
        foreach (var name in names)
            Console.Error.WriteLine(
                $"warning: {name} has nothing to say of points; their modes are counted");
        var real = _mixture!.Draw(samples, seed);
        using var points = real.Pick([.. Enumerable.Range(0, samples)]);
        var (fake, floor) = (Modes(gan, samples, seed), ModeCoverage.Score(_mixture, points));
        return
        [
            Of("modes", score => score.Modes),
            Of("high quality %", score => 100 * score.HighQuality),
            Of("reverse KL", score => score.ReverseKl),
        ];

        string Of(string name, Func<ModeCoverage, double> number) =>
            $"{new Score(name, new(number(fake), 0), new(number(floor), 0), samples, seed)}";
    }

    // A folder has no test images.
    IDataSet? Unseen => HasTest(_settings) ? _settings.LoadData(Split.Test)[^1] : null;

    static bool HasTest(RunSettings settings) =>
        DataCatalogue.All.Any(set => set.Name == settings.Data);

    ModeCoverage Modes(Gan gan, int samples, int seed)
    {
        using var points = gan.Draw(samples, seed);
        return ModeCoverage.Score(_mixture!, points);
    }

    static LeNetFeatures LeNet(RunSettings settings)
    {
        var (training, test) = (settings.LoadData()[^1], settings.LoadData(Split.Test)[^1]);
        if (training.ClassNames.Count < 2 || !HasTest(settings))
            throw new Failure(
                $"{settings.Data} has no test images with classes, of which a network could learn "
                + "what to look at.", "Name an Inception network as a TorchScript file: "
                + "--inception FILE");
        return LeNetTraining.For(training, test, new LeNetProgress());
    }

    public void Dispose()
    {
        _lowest?.Dispose();
        _features?.Dispose();
    }

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
