using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Samples with what a metric may want to know of them.</summary>
/// <param name="Samples">Images (N, C, H, W) or points (N, 2).</param>
/// <param name="Features">(N, D).</param>
/// <param name="Logits">A classifier's, (N, classes); null where the features come from none.
/// </param>
/// <param name="Labels">The classes that they should show, (N); null where nobody asked for any.
/// </param>
public sealed record Described(Tensor Samples, Tensor Features, Tensor? Logits, Tensor? Labels)
{
    /// <summary>Of real samples: features of all training images, (T, D), and of images that nobody
    /// has learnt from, (U, D); null where it does not matter.</summary>
    public (Tensor Training, Tensor Unseen)? Copied { get; init; }

    /// <summary>All that there are.</summary>
    internal IEnumerable<Tensor> Tensors => ((Tensor?[])
        [Samples, Features, Logits, Labels, Copied?.Training, Copied?.Unseen]).OfType<Tensor>();
}
