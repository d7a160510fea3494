using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Whether a classifier that was trained on real images sees in each image the class that
/// it should show.</summary>
public static class LabelAccuracy
{
    /// <summary>The share of images whose largest logit is that of their label, 0 to 1.</summary>
    /// <param name="logits">The classifier's, (N, classes), N at least 1.</param>
    /// <param name="labels">(N), int64.</param>
    /// <exception cref="ArgumentException">There are no images, not as many labels, or NaN.
    /// </exception>
    public static double Of(Tensor logits, Tensor labels)
    {
        using var scope = NewDisposeScope();
        var rows = Rows.Of(logits, atLeast: 1);
        if (labels.Dimensions != 1 || labels.shape[0] != rows.shape[0])
            throw new ArgumentException(
                $"{nameof(LabelAccuracy)}: labels have shape ({string.Join(", ", labels.shape)}), "
                + $"expected ({rows.shape[0]}), one for each image.");
        return rows.argmax(1).eq(labels.cpu()).to(float64).mean().ToDouble();
    }
}
