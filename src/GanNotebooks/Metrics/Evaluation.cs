using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Scores generators of images; each score comes with what real images get.</summary>
/// <remarks>Describes the real images once, so keep it to score again and again.</remarks>
public sealed class Evaluation : IDisposable
{
    const int Part = 5_000;   // images at once

    readonly IFeatures _features;
    readonly EvaluationOptions _options;
    readonly IReadOnlyList<Metric> _metrics;
    readonly Described _real;
    readonly Described _again;   // other real images, for their own score
    readonly Described? _unseen; // the same, of those that nobody has learnt from
    readonly Dictionary<Metric, Estimate> _floors = [];

    /// <summary>Chooses and describes the real images.</summary>
    /// <param name="data">Real images, at least twice as many as are scored.</param>
    /// <param name="features">What images are compared by; stays the caller's.</param>
    /// <param name="options">What to score, and on how many samples.</param>
    /// <param name="unseen">Two test images or more, to tell what was learnt by heart; without them
    /// memorisation is not scored.</param>
    /// <exception cref="ArgumentException">There are too few images, or no such metric.
    /// </exception>
    public Evaluation(IDataSet data, IFeatures features, EvaluationOptions? options = null,
        IDataSet? unseen = null)
    {
        (_features, _options) = (features, options ?? new());
        _metrics = _options.Chosen();
        var samples = _options.Samples;
        Check(data, samples);
        var order = Shuffle.Order(data.Count, _options.Seed, 0);
        _real = Describe(data, order.AsSpan(0, samples));
        _again = Describe(data, order.AsSpan(samples, samples));
        if (unseen is null || !_metrics.Any(metric => metric.OfCopies))
            return;
        var others = Shuffle.Order(unseen.Count, _options.Seed, 0);
        var half = Math.Min(samples, unseen.Count / 2);
        var expected = FeaturesOf(unseen, others[..half]);
        _real = _real with { Copied = (FeaturesOf(data, order), expected) };
        _unseen = Describe(unseen, others.AsSpan(half, half));
    }

    /// <summary>Scores a GAN, which stays as it is, and so does the default random generator.
    /// </summary>
    /// <returns>One score for each metric that has something to say.</returns>
    public IReadOnlyList<Score> Of(Gan gan)
    {
        using var labels = gan is ConditionalGan conditional
            ? arange(_options.Samples, int64) % conditional.Classes : null;
        return Of(gan.Draw, labels);
    }

    /// <summary>Scores anything that draws images.</summary>
    /// <param name="draw">From a number of samples and a seed to (N, C, H, W) in [-1, 1].</param>
    /// <param name="labels">The classes that the drawn images should show, (N); null where nobody
    /// asked for any.</param>
    /// <returns>One score for each metric that has something to say.</returns>
    public IReadOnlyList<Score> Of(Func<int, long, Tensor> draw, Tensor? labels = null)
    {
        using var scope = NewDisposeScope();
        var fake = Describe(draw(_options.Samples, _options.Seed), labels);
        return
        [
            .. from metric in _metrics
               let value = metric.Measure(_real, fake, _options.Seed)
               where value is not null
               select new Score(metric.Name, value, Floor(metric),
                   _options.Samples, _options.Seed),
        ];
    }

    Estimate Floor(Metric metric) => _floors.TryGetValue(metric, out var known) ? known
        : _floors[metric] = metric.Measure(
            _real, metric.OfCopies ? _unseen! : _again, _options.Seed)!;

    // In parts, as there may be many.
    Tensor FeaturesOf(IDataSet data, int[] places)
    {
        using var scope = NewDisposeScope();
        var parts = new List<Tensor>();
        foreach (var part in places.Chunk(Part))
        {
            using var inner = NewDisposeScope();
            parts.Add(_features.Describe(data.Pick(part)).Features.MoveToOuterDisposeScope());
        }
        return cat(parts).DetachFromDisposeScope();
    }

    Described Describe(IDataSet data, ReadOnlySpan<int> places)
    {
        using var scope = NewDisposeScope();
        var described = Describe(data.Pick(places), data.PickLabels(places));
        foreach (var tensor in described.Tensors)
            tensor.DetachFromDisposeScope();
        return described;
    }

    Described Describe(Tensor images, Tensor? labels)
    {
        var (numbers, logits) = _features.Describe(images);
        return new(images, numbers, logits, labels);
    }

    static void Check(IDataSet data, int samples)
    {
        if (data.Shape.Count != 3)
            throw new ArgumentException(
                $"Evaluation: {data.Name} has no images. For a mixture of Gaussians use "
                + $"{nameof(ModeCoverage)}.");
        if (data.Count < 2 * samples)
            throw new ArgumentException(
                $"Evaluation: {samples:N0} samples need {2 * samples:N0} real ones, half of them "
                + $"for the real images' own score; {data.Name} has {data.Count:N0}. "
                + $"Score at most {data.Count / 2:N0}.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in _real.Tensors.Concat(_again.Tensors).Concat(_unseen?.Tensors ?? []))
            tensor.Dispose();
    }
}
