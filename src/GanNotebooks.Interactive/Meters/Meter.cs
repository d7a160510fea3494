using GanNotebooks.Metrics;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>One number on a scale, with a mark where it had better be.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="Value">The number; the scale begins at 0.</param>
/// <param name="High">Where the scale ends; a larger value fills it.</param>
/// <param name="Mark">Where the value had better be.</param>
/// <param name="MarkName">What the mark is.</param>
/// <param name="Meaning">What the value means, in plain words.</param>
public sealed record Meter(
    string Title, double Value, double High, double Mark, string MarkName, string Meaning)
{
    /// <summary>How varied generated samples are, in units of the data's variety.</summary>
    /// <param name="real">Real samples, (N, ...), at least 2 different ones.</param>
    /// <param name="fake">Generated ones, (M, ...), at least 2.</param>
    /// <exception cref="ArgumentException">See <see cref="Diversity.Relative"/>.</exception>
    public static Meter OfDiversity(Tensor real, Tensor fake)
    {
        var value = Diversity.Relative(real, fake);
        return new("Diversity of the samples", value, 1.5, 1, "the data's", value switch
        {
            < 0.3 => "The samples look alike: the generator has collapsed.",
            < 0.75 => "The samples vary less than the data: some kinds may be missing.",
            <= 1.25 => "The samples vary about as much as the data.",
            _ => "The samples vary more than the data: much of it may be noise.",
        });
    }

    /// <summary>Whether samples are copies of what the generator learnt from: their distance to
    /// the nearest training sample, in units of what unseen real samples have.</summary>
    /// <param name="training">What it learnt from, (N, ...).</param>
    /// <param name="unseen">Real samples that it did not learn from, (M, ...).</param>
    /// <param name="fake">Generated ones, (L, ...).</param>
    /// <exception cref="ArgumentException">See <see cref="Memorisation.Of"/>.</exception>
    public static Meter OfOriginality(Tensor training, Tensor unseen, Tensor fake)
    {
        var value = Memorisation.Of(training, unseen, fake);
        return new("Distance to the training data", value, 2, 1, "unseen real ones", value switch
        {
            < 0.5 => "The samples are much nearer to training images than new real ones are: "
                + "the generator copies.",
            < 0.85 => "The samples keep near to training images: look at their neighbours.",
            _ => "The samples are no nearer to training images than new real ones are.",
        });
    }
}
