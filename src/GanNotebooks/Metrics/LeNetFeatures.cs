using GanNotebooks.Data;
using GanNotebooks.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Features of a LeNet that was trained on the real images' labels: 84 numbers an image.
/// </summary>
public sealed class LeNetFeatures : IFeatures
{
    const int Part = 500;   // images at once, to bound the memory

    readonly LeNet _network;

    /// <param name="network">Trained; from now on the features' own, in eval().</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="test">Labelled images that it was not trained on.</param>
    internal LeNetFeatures(LeNet network, IDataSet data, IDataSet test)
    {
        _network = network;
        network.eval();
        Accuracy = AccuracyOn(test);
        Name = $"LeNet trained on {data.Name}, test accuracy {100 * Accuracy:F1} %";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The share of test images whose class it knows, 0 to 1.</summary>
    public double Accuracy { get; }

    /// <inheritdoc/>
    public (Tensor Features, Tensor? Logits) Describe(Tensor images)
    {
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        var device = _network.parameters().First().device;
        var (features, logits) = (new List<Tensor>(), new List<Tensor>());
        foreach (var part in images.split(Part))
        {
            features.Add(_network.Features(part.to(device)));
            logits.Add(_network.Logits(features[^1]));
        }
        return (cat(features).MoveToOuterDisposeScope(), cat(logits).MoveToOuterDisposeScope());
    }

    double AccuracyOn(IDataSet test)
    {
        var right = 0.0;
        foreach (var part in Enumerable.Range(0, test.Count).Chunk(10 * Part))
        {
            using var scope = NewDisposeScope();
            var (_, logits) = Describe(test.Pick(part));
            right += part.Length * LabelAccuracy.Of(logits!, test.PickLabels(part));
        }
        return right / test.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
