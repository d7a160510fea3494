using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Turns images into numbers that mean something, which scores then compare.</summary>
/// <remarks>Scores of different features cannot be compared with one another.</remarks>
public interface IFeatures : IDisposable
{
    /// <summary>What gives the numbers, how good it is, and what it does to the images.</summary>
    string Name { get; }

    /// <summary>Describes images, without gradient.</summary>
    /// <param name="images">(N, C, H, W) in [-1, 1], N at least 1, as many as one likes.</param>
    /// <returns>Features (N, D), and a classifier's logits (N, classes), null where it is none.
    /// </returns>
    (Tensor Features, Tensor? Logits) Describe(Tensor images);
}
