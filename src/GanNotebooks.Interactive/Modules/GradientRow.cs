namespace GanNotebooks.Interactive;

/// <summary>One parameter in a summary of gradients.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Weight">Its numbers.</param>
/// <param name="Gradient">Its gradient's numbers; null without one.</param>
sealed record GradientRow(string Name, long[] Shape, Statistics Weight, Statistics? Gradient)
{
    /// <summary>What is wrong with it, in a word; empty when nothing is.</summary>
    public string Trouble => Gradient switch
    {
        null => "no gradient",
        { NaN: > 0 } or { Infinite: > 0 } => "NaN or Inf",
        var g when g.Zeros == g.Count => "all zero",
        _ => "",
    };
}
